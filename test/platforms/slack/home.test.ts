import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseSchedule } from '../../../src/core/schedule/parse-schedule.ts'
import { NO_FILTERS } from '../../../src/core/subscription/subscription-choices.ts'
import { saveChannel } from '../../../src/store/channels.ts'
import { createSubscription } from '../../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../../src/store/workspaces.ts'
import { type FakeChannel, TEAM } from '../../fakes/slack/world.ts'
import { readWords } from './read-slack.ts'
import { type RunningSlack, startSlack } from './running-slack.ts'

let slack: RunningSlack

beforeEach(async () => {
  slack = await startSlack()
})

afterEach(() => slack.stop())

const NEXT = Date.parse('2030-01-07T07:30:00Z')

async function follow(channel: FakeChannel, source: string): Promise<void> {
  const { db } = slack.store
  const workspace = await saveWorkspace(db, { platform: 'slack', externalId: TEAM.id, name: TEAM.name }, 0)
  const { id: channelId } = await saveChannel(
    db,
    { workspaceId: workspace.id, externalId: channel.id, name: channel.name },
    0,
  )
  const parsed = parseSchedule('weekdays 08:30 Europe/Berlin')
  if (!('schedule' in parsed)) throw new TypeError('That is a schedule.')
  const draft = { channelId, sources: [source], filters: NO_FILTERS, schedule: parsed.schedule, nextRunAt: NEXT }
  await createSubscription(db, draft, 0)
}

async function openHome(user = slack.anna) {
  slack.fake.world.homes.delete(user)
  await slack.fake.people.openHome(user)
  return slack.fake.world.until(() => slack.fake.world.homes.get(user))
}

const wordsOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  readWords({ text: '', blocks: Array.isArray(body['blocks']) ? body['blocks'] : [] })

test('the tab shows what is followed in the channels of whoever looks, and the next time by their clock', async () => {
  await follow(slack.news, 'https://northline.example/feed.xml')
  const home = await openHome()
  expect(wordsOf(home)).toContain('#news')
  expect(wordsOf(home)).toContain('https://northline.example/feed.xml — weekdays at 08:30 Europe/Berlin — next: ')
  expect(JSON.stringify(home.body)).toContain(`"timestamp":${NEXT / 1_000}`)
})

test('the tab shows nothing of channels that the person is not in', async () => {
  const ben = slack.fake.world.addUser('ben')
  const secret = slack.fake.world.addChannel('secret', 'private', [ben])
  await follow(secret, 'https://secret.example/feed.xml')
  expect(wordsOf(await openHome())).not.toContain('secret')
  expect(wordsOf(await openHome(ben))).toContain('#secret')
})

test('without groups:read the tab shows the public channels', async () => {
  slack.fake.world.scopes.delete('groups:read')
  await follow(slack.news, 'https://northline.example/feed.xml')
  expect(wordsOf(await openHome())).toContain('#news')
})

test('Pause and Resume do what the verbs do, and the tab says it', async () => {
  await follow(slack.news, 'https://northline.example/feed.xml')
  const home = await openHome()
  slack.fake.world.homes.delete(slack.anna)
  await slack.fake.people.pressInView(slack.anna, home, {
    action_id: 'pq1:home-pause',
    type: 'button',
    value: slack.news.id,
  })
  const after = await slack.fake.world.until(() => slack.fake.world.homes.get(slack.anna))
  expect(wordsOf(after)).toMatch(/weekdays at 08:30 Europe\/Berlin — paused/)
  slack.fake.world.homes.delete(slack.anna)
  await slack.fake.people.pressInView(slack.anna, after, {
    action_id: 'pq1:home-resume',
    type: 'button',
    value: slack.news.id,
  })
  const last = await slack.fake.world.until(() => slack.fake.world.homes.get(slack.anna))
  expect(wordsOf(last)).toMatch(/weekdays at 08:30 Europe\/Berlin — next: /)
})

test('a person who left the channel can no longer pause it from an old tab', async () => {
  await follow(slack.news, 'https://northline.example/feed.xml')
  const home = await openHome()
  slack.news.members.delete(slack.anna)
  slack.fake.world.homes.delete(slack.anna)
  await slack.fake.people.pressInView(slack.anna, home, {
    action_id: 'pq1:home-pause',
    type: 'button',
    value: slack.news.id,
  })
  const after = await slack.fake.world.until(() => slack.fake.world.homes.get(slack.anna))
  expect(wordsOf(after)).toContain('You are not in that channel')
})

async function openFollow() {
  const home = await openHome()
  await slack.fake.people.pressInView(slack.anna, home, { action_id: 'pq1:home-follow', type: 'button', value: 'new' })
  return slack.fake.world.until(() => [...slack.fake.world.modals.values()][0])
}

const fields = (source: string, when: string, channel = slack.news) => ({
  source: { source: { value: source } },
  channel: { channel: { selected_conversation: channel.id } },
  when: { 'pq1:view-when': { value: when } },
})

test.each([
  { written: 'weekdays 08:30 Europe/Berlin', says: 'Understood: weekdays at 08:30 Europe/Berlin' },
  { written: 'weekdays 08:30', says: 'Understood: weekdays at 08:30 Asia/Tokyo' },
  { written: 'every day 7am', says: 'Next: ' },
  { written: 'blursday at noon', says: 'blursday' },
])('the window to follow shows how "$written" is understood', async ({ written, says }) => {
  await follow(slack.news, 'https://northline.example/feed.xml')
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'settings time zone Tokyo')
  await slack.answerIn(slack.news)
  const view = await openFollow()
  await slack.fake.people.pressInView(
    slack.anna,
    view,
    {
      action_id: 'pq1:view-when',
      type: 'plain_text_input',
      value: written,
    },
    fields('', written),
  )
  await slack.fake.world.until(() => JSON.stringify(view.body).includes('preview'))
  expect(wordsOf(view)).toContain(says)
})

test('a time that cannot be read is refused at its field', async () => {
  const view = await openFollow()
  const { payload } = await slack.fake.people.submit(slack.anna, view, fields('https://a.example/feed', 'blursday'))
  expect(payload).toMatchObject({ response_action: 'errors', errors: { when: expect.stringContaining('blursday') } })
})

test('what is sent in is the verb follow in the chosen channel, and the window says how it went', async () => {
  const view = await openFollow()
  await slack.fake.people.submit(slack.anna, view, fields('https://a.example/feed.xml', 'weekdays 08:30'))
  await slack.fake.world.until(() => wordsOf(view).includes('There are no sources here'))
})

test('a channel that we are not in is said to need an invitation', async () => {
  const others = slack.fake.world.addChannel('others', 'public', [slack.anna], false)
  const view = await openFollow()
  await slack.fake.people.submit(slack.anna, view, fields('https://a.example/feed.xml', '', others))
  await slack.fake.world.until(() => wordsOf(view).includes('Pullquote is not in #others yet'))
})
