import { afterEach, expect, test } from 'vitest'
import { listChannels } from '../../../src/store/channels.ts'
import { findWorkspace } from '../../../src/store/workspaces.ts'
import { BOT, type FakeChannel, TEAM } from '../../fakes/slack/world.ts'
import { type RunningSlack, SAMPLE, startSlack } from './running-slack.ts'

let slack: RunningSlack

afterEach(() => slack.stop())

/** With a channel that is known: something was posted there. */
async function startKnown(options: Readonly<Record<string, unknown>> = {}): Promise<void> {
  slack = await startSlack({ options })
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  await slack.answerIn(slack.news)
}

const workspace = () => findWorkspace(slack.store.db, 'slack', TEAM.id)

async function channel() {
  const home = await workspace()
  const channels = home ? await listChannels(slack.store.db, home.id) : []
  return channels.find(({ externalId }) => externalId === slack.news.id)
}

/** Lets an event be dealt with: the next command, in another channel, is answered after it. Gives that channel. */
async function happen(name: string, event: Readonly<Record<string, unknown>>): Promise<FakeChannel> {
  const { isAcknowledged } = await slack.fake.people.happen(name, event)
  expect(isAcknowledged).toBe(true)
  slack.fake.world.ephemerals.length = 0
  const desk = slack.fake.world.addChannel('desk', 'public', [slack.anna])
  await slack.fake.people.command(slack.anna, desk, '/pullquote', 'help')
  await slack.fake.world.until(() => slack.fake.world.ephemerals[0])
  return desk
}

test('a renamed channel keeps what it has, under its new name', async () => {
  await startKnown()
  const before = await channel()
  await slack.fake.people.happen('channel_rename', { channel: { id: slack.news.id, name: 'world-news' } })
  await expect.poll(async () => (await channel())?.name).toBe('world-news')
  expect((await channel())?.id).toBe(before?.id)
})

test.each(['channel_archive', 'channel_deleted', 'channel_left'])(
  'after %s nothing is due there any more',
  async (name) => {
    await startKnown()
    await happen(name, { channel: slack.news.id })
    expect((await channel())?.archived).toBe(true)
  },
)

test.each([
  { name: 'channel_unarchive', event: () => ({ channel: slack.news.id }) },
  { name: 'member_joined_channel', event: () => ({ channel: slack.news.id, user: BOT.user, channel_type: 'C' }) },
])('after $name it goes on', async ({ name, event }) => {
  await startKnown()
  await happen('channel_archive', { channel: slack.news.id })
  await happen(name, event())
  expect((await channel())?.archived).toBe(false)
})

test('somebody else who joins changes nothing', async () => {
  await startKnown()
  await happen('channel_archive', { channel: slack.news.id })
  await happen('member_joined_channel', { channel: slack.news.id, user: slack.anna, channel_type: 'C' })
  expect((await channel())?.archived).toBe(true)
})

test('a channel where we never were is not taken in by its events', async () => {
  await startKnown()
  const { id: desk } = await happen('channel_rename', { channel: { id: 'C0STRANGE', name: 'strange' } })
  const home = await workspace()
  const known = home ? await listChannels(slack.store.db, home.id) : []
  expect(known.map(({ externalId }) => externalId)).toEqual([slack.news.id, desk])
})

test.each([
  { name: 'app_uninstalled', event: {} },
  { name: 'tokens_revoked', event: { tokens: { oauth: [], bot: [BOT.user] } } },
])('after $name nothing of the workspace is kept', async ({ name, event }) => {
  await startKnown()
  await slack.fake.people.happen(name, event)
  await expect.poll(workspace).toBeNull()
  await expect.poll(() => slack.store.db.selectFrom('articles').select('id').execute()).toEqual([])
})

test('tokens of people that are revoked are no end', async () => {
  await startKnown()
  await happen('tokens_revoked', { tokens: { oauth: [slack.anna], bot: [] } })
  expect(await workspace()).not.toBeNull()
})

test('where the configuration keeps it, what was said stays after the app was removed', async () => {
  await startKnown({ purgeWhenRemoved: false })
  await happen('app_uninstalled', {})
  expect(await workspace()).not.toBeNull()
})
