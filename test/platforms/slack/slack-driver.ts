import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../../../src/platforms/platform.ts'
import { escapeText } from '../../../src/platforms/slack/escape-text.ts'
import { slack } from '../../../src/platforms/slack/slack.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Person, PlatformDriver, PostFault } from '../../contract/platform-driver.ts'
import { findElement } from '../../fakes/slack/elements.ts'
import { startFakeSlack } from '../../fakes/slack/fake-slack.ts'
import type { Mishap } from '../../fakes/slack/mishaps.ts'
import { BOT, type FakeChannel, TEAM } from '../../fakes/slack/world.ts'
import { readPings, readWords } from './read-slack.ts'

const MISHAPS: Readonly<Record<PostFault, Mishap>> = {
  DELIVERY_REFUSED: { kind: 'error', code: 'restricted_action' },
  DELIVERY_LIMITED: { kind: 'limited', retryAfterS: 7 },
  DELIVERY_UNAVAILABLE: { kind: 'error', code: 'team_added_to_org' },
  DELIVERY_UNKNOWN: { kind: 'lost' },
}

/** People in a Slack of our own, with the app of our manifest in it. */
export async function startSlackDriver(): Promise<PlatformDriver> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-slack-'))
  const store = await openStore(null, join(folder, 'store.db'))
  const fake = await startFakeSlack({ ackMs: 500 })
  const { world, people } = fake
  const ids: Readonly<Record<Person, string>> = { anna: world.addUser('anna'), ben: world.addUser('ben') }
  const everyone = Object.values(ids)
  const news = world.addChannel('news', 'public', everyone)
  const general = world.addChannel('general', 'public', everyone)
  const closed = world.addChannel('old', 'public', everyone)
  closed.archived = true

  const placeOf = ({ id, name }: FakeChannel): Place => ({
    workspace: { id: TEAM.id, name: TEAM.name },
    channel: { id, name },
    threadId: null,
  })

  function channelOf({ channel }: Place): FakeChannel {
    const found = world.channels.get(channel.id)
    if (!found) throw new Error(`There is no channel ${channel.id}.`)
    return found
  }

  return {
    store,
    place: placeOf(news),
    otherPlace: placeOf(general),
    closedPlace: placeOf(closed),
    connect: (host) => slack.connect({}, fake.env, host),
    async command(person, place, text) {
      await people.command(ids[person], channelOf(place), '/pullquote', escapeText(text))
    },
    async say(person, { channel, threadId, ...place }, text, mention) {
      const to = mention === undefined ? '' : `<@${mention === 'us' ? BOT.user : ids[mention]}> `
      const written = `${to}${escapeText(text)}`
      await people.say(ids[person], channelOf({ ...place, channel, threadId }), written, { threadTs: threadId ?? '' })
    },
    async press(person, place, messageId, { name, target }) {
      const channel = channelOf(place)
      const message = channel.messages.find(({ ts }) => ts === messageId)
      if (!message) throw new Error(`There is no message ${messageId}.`)
      const isShown = findElement(message.blocks, `pq1:${name}`) !== null
      const [id, value] = isShown ? [`pq1:${name}`, target] : ['pq1:more', `${name}:${target}`]
      await people.press(ids[person], channel, message, id, value)
    },
    async repeatLast() {
      await fake.deliveries.repeatLast()
    },
    async see(person, place) {
      const shown = channelOf(place)
        .messages.filter(({ threadTs }) => threadTs === place.threadId)
        .map((message) => ({ ...message, id: message.ts }))
      const whispered = world.ephemerals
        .filter(
          ({ channel, user, threadTs }) =>
            channel === place.channel.id && user === ids[person] && threadTs === place.threadId,
        )
        .map((each) => ({ ...each, id: 'ephemeral', isOurs: true }))
      return [...shown, ...whispered].map((each) => ({
        id: each.id,
        isOurs: each.isOurs,
        text: readWords(each),
        pings: readPings(each),
      }))
    },
    async breakPosts(code) {
      fake.mishaps.plan(MISHAPS[code], { method: 'chat.postMessage', times: 100 })
      return () => Promise.resolve(fake.mishaps.clear())
    },
    async close() {
      await fake.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
