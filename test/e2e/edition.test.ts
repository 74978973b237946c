import { once } from 'node:events'
import { expect, test } from 'vitest'
import { addressOf, run, type Started, start } from './program.ts'

/** A Tuesday in Berlin, half a minute before 08:30. */
const CLOCK = Date.parse('2026-11-24T07:29:28Z')

const CONFIG = `
platforms: {web: {port: 0, channels: [desk]}}
timeZone: Europe/Berlin
`

/** A reader with the page of a channel open. */
interface Reader {
  /** Writes something; resolves when it is answered. */
  say(words: string, thread?: string): Promise<void>
  /** The page as it is now, as text. */
  page(): Promise<string>
  /** The next messages that come, as text, until one is what is looked for. */
  until(isWanted: (message: Shown) => boolean): Promise<Shown[]>
}

interface Shown {
  readonly id: string
  readonly thread: string | null
  readonly text: string
}

const toText = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function openPage(address: string): Promise<Reader> {
  const channel = `${address}channels/desk`
  const first = await fetch(channel)
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const events = await fetch(`${channel}/events`, { headers: { cookie } })
  const shown = readEvents(events)
  return {
    async say(words, thread) {
      const body = new URLSearchParams({ text: words, ...(thread === undefined ? {} : { thread }) })
      await fetch(`${channel}/messages`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' })
    },
    page: async () => toText(await (await fetch(channel, { headers: { cookie } })).text()),
    async until(isWanted) {
      const seen: Shown[] = []
      for (;;) {
        const { value, done } = await shown.next()
        if (done) throw new Error(`The page ended after: ${seen.map(({ text }) => text).join('\n')}`)
        seen.push(value)
        if (isWanted(value)) return seen
      }
    },
  }
}

/** The messages of a stream of server-sent events. */
async function* readEvents({ body }: Response): AsyncGenerator<Shown> {
  let rest = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    rest += chunk
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(rest.slice(0, end))?.[1]
      rest = rest.slice(end + 2)
      if (!data?.startsWith('{')) continue
      const { id, thread, html } = JSON.parse(data)
      yield { id, thread, text: toText(html) }
    }
  }
}

const isOverview = ({ text, thread }: Shown) => thread === null && text.includes('Morning edition, Tue 24 Nov')

test('follow <site> every weekday at 08:30: the edition is in the chat at 08:30, with its details in the thread, and why says why', async () => {
  const program = await start({ config: CONFIG, clock: CLOCK })
  const reader = await openPage(await addressOf(program))
  await reader.say('/follow northline.example every weekday at 08:30 Europe/Berlin')
  const before = await reader.until(
    ({ text }) => text.includes('Following Northline') || text.includes('followed here'),
  )
  expect(before.filter(isOverview)).toEqual([])
  const upToOverview = await reader.until(isOverview)
  const overview = upToOverview.at(-1)
  expect(overview?.text).toMatch(/stories · \d outlets/)
  expect(overview?.text).not.toContain('late')
  const details = await reader.until(({ thread }) => thread === overview?.id)
  expect(details.at(-1)?.text).toContain('Key quote')
  await reader.say('/why 1')
  const why = await reader.until(({ text }) => text.includes('Why “'))
  expect(why.at(-1)?.text).toContain('It is story 1 of')
  expect(why.at(-1)?.text).toContain('What its place is made of')
  await endAndStartAgain(program)
}, 180_000)

/** After a kill and a new start nothing is posted a second time. */
async function endAndStartAgain(program: Started): Promise<void> {
  const ended = once(program.child, 'exit')
  program.child.kill('SIGKILL')
  await ended
  const again = run(program.folder, { clock: CLOCK + 5 * 60_000 })
  const reader = await openPage(await addressOf(again))
  await reader.say('/health')
  await reader.until(({ text }) => text.includes('checks are well'))
  expect((await reader.page()).match(/Morning edition, Tue 24 Nov/g)).toHaveLength(1)
  const stopped = once(again.child, 'exit')
  again.child.kill('SIGTERM')
  expect(await stopped).toEqual([0, null])
}
