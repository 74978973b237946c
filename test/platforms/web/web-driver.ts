import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import type { Place } from '../../../src/platforms/platform.ts'
import { web } from '../../../src/platforms/web/web.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { saveWebMessage } from '../../../src/store/web-messages.ts'
import type { Person, PlatformDriver } from '../../contract/platform-driver.ts'

const COOKIES: Readonly<Record<Person, string>> = {
  anna: 'pullquote_reader=00000000-0000-4000-8000-00000000000a',
  ben: 'pullquote_reader=00000000-0000-4000-8000-00000000000b',
}

const placeOf = (channel: string): Place => ({
  workspace: { id: 'local', name: 'Local' },
  channel: { id: channel, name: channel },
  threadId: null,
})

/** People at the pages of a web chat, in browsers without scripts. */
export async function startWebDriver(): Promise<PlatformDriver> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-contract-'))
  const store = await openStore(null, join(folder, 'chat.db'))
  // A chat that is not new gets no samples.
  const old = { id: 'old', channel: 'general', threadId: null, author: 'somebody', onlyFor: null, postedAt: 0 }
  await saveWebMessage(store.db, { ...old, body: { words: 'hello' } })
  let url = ''

  async function ask(person: Person, path: string, body: URLSearchParams | null = null): Promise<string> {
    const answer = await fetch(url + path, {
      method: body === null ? 'GET' : 'POST',
      body,
      headers: { cookie: COOKIES[person], ...(body === null ? {} : { accept: 'application/json' }) },
    })
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
    return answer.text()
  }

  async function write(person: Person, { channel, threadId }: Place, text: string): Promise<void> {
    const thread = threadId === null ? {} : { thread: threadId }
    await ask(person, `/channels/${channel.id}/messages`, new URLSearchParams({ text, ...thread }))
  }

  async function entriesOf(person: Person, { channel, threadId }: Place): Promise<Element[]> {
    const query = threadId === null ? '' : `?thread=${threadId}`
    const { document } = parseHTML(await ask(person, `/channels/${channel.id}${query}`))
    const list = threadId === null ? '#timeline' : '#thread-timeline'
    const entries = [...document.querySelectorAll(`${list} > .entry`)]
    return entries.filter(({ id }) => id !== `m-${threadId}`)
  }

  return {
    store,
    place: placeOf('general'),
    otherPlace: placeOf('news'),
    closedPlace: placeOf('nowhere'),
    async connect(host) {
      const platform = await web.connect({ port: 0 }, {}, host)
      url = platform.status.replace(/\/$/, '')
      return platform
    },
    command: (person, place, text) => write(person, place, `/${text}`),
    say: (person, thread, text, mention) =>
      write(person, thread, mention ? `@${mention === 'us' ? 'Pullquote' : mention} ${text}` : text),
    async press(person, place, messageId, { name, target }) {
      const entry = (await entriesOf(person, place)).find(({ id }) => id === `m-${messageId}`)
      const form = [...(entry?.querySelectorAll('form') ?? [])].find(
        (each) =>
          each.querySelector(`[name=name][value="${name}"]`) &&
          each.querySelector(`button[value="${target}"], option[value="${target}"]`),
      )
      if (!form) throw new Error(`The message ${messageId} has no button ${name} for ${target}.`)
      await ask(person, form.getAttribute('action') ?? '', new URLSearchParams({ name, target, message: messageId }))
    },
    repeatLast: () => Promise.reject(new Error('Browsers bring nothing twice.')),
    async see(person, place) {
      return (await entriesOf(person, place)).map((entry) => ({
        id: entry.id.slice('m-'.length),
        isOurs: entry.classList.contains('ours'),
        text: entry.querySelector('.body')?.textContent ?? '',
        pings: [],
      }))
    },
    async breakPosts() {
      await sql`pragma query_only = on`.execute(store.db)
      return async () => {
        await sql`pragma query_only = off`.execute(store.db)
      }
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
