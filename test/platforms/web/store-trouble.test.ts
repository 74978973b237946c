import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../../store/postgres-server.ts'
import { type RunningChat, startChat } from './running-chat.ts'
import { listenTo } from './update-listener.ts'

const COOKIE = 'pullquote_reader=00000000-0000-4000-8000-00000000000a'

let chat: RunningChat

const page = () => fetch(`${chat.url}/channels/general`, { headers: { cookie: COOKIE } })
const ready = async () => (await fetch(`${chat.url}/readyz`)).status

/** Says something as the page's script does: resolves when it is taken, or refused. */
function say(text: string): Promise<Response> {
  const body = new URLSearchParams({ text })
  const headers = { cookie: COOKIE, accept: 'application/json' }
  return fetch(`${chat.url}/channels/general/messages`, { method: 'POST', body, headers })
}

/** Four people say things, each one after another; gives what was acknowledged. */
async function chatter(what: string): Promise<string[]> {
  const people = [1, 2, 3, 4].map(async (person) => {
    const acknowledged = []
    for (let count = 0; count < 6; count++) {
      const text = `help ${person} ${what} ${count}`
      if ((await say(text)).status === 202) acknowledged.push(text)
    }
    return acknowledged
  })
  return (await Promise.all(people)).flat()
}

async function expectShown(words: readonly string[]): Promise<void> {
  const rows = await chat.store.db.selectFrom('web_messages').select('body').execute()
  const kept = rows.map(({ body }) => JSON.parse(body).words)
  expect(words.filter((each) => !kept.includes(each))).toEqual([])
}

describe('the database goes away while people chat', () => {
  let server: PostgresServer

  beforeAll(async () => {
    server = await startPostgres()
    chat = await startChat(await server.createDatabase())
  }, 60_000)

  afterAll(async () => {
    await chat.stop()
    await server.remove()
  })

  test('the page says so, nothing acknowledged is lost, and all is well when it is back', async () => {
    const before = await chatter('before')
    expect(before).toHaveLength(24)
    const [during] = await Promise.all([chatter('meanwhile'), server.stop()])

    expect(await ready()).toBe(503)
    const refused = await say('is anybody there?')
    expect(refused.status).toBe(503)
    expect(await refused.text()).toMatch(/The database does not answer.*STORE_UNAVAILABLE/)
    expect((await page()).status).toBe(503)
    const listener = await listenTo(chat.url, 'general', COOKIE)
    expect((await listener.next('trouble')).data).toContain('The database')
    await listener.close()

    await server.start()
    await expect.poll(ready, { timeout: 20_000 }).toBe(200)
    const after = await chatter('after')
    expect(after).toHaveLength(24)
    await expectShown([...before, ...during, ...after])
    expect(chat.faults).toEqual([])
  }, 120_000)

  test('many who write at once are all heard, each message with a number of its own', async () => {
    const words = Array.from({ length: 40 }, (_, at) => `help with ${at}`)
    const answers = await Promise.all(words.map(say))
    expect(answers.map(({ status }) => status)).toEqual(words.map(() => 202))
    await expectShown(words)
    expect(chat.faults).toEqual([])
  })
})

describe('the disk fills up while people chat', () => {
  const limitPages = (pages: number) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(chat.store.db)

  afterEach(() => chat.stop())

  test('the page says so, what was there can be read, and all is well with room again', async () => {
    chat = await startChat()
    expect((await say('help, before')).status).toBe(202)
    await limitPages(1)
    // Small things still find room in pages that are there.
    const refused = await say(`/digest ${'The wall will hold until the spring comes. '.repeat(2_000)}`)
    expect(refused.status).toBe(503)
    expect(await refused.text()).toMatch(/disk of the store is full.*STORE_UNAVAILABLE/)
    const shown = await page()
    expect(shown.status).toBe(200)
    expect(await shown.text()).toContain('help, before')

    await limitPages(1_000_000)
    expect((await say('help, after')).status).toBe(202)
    await expectShown(['help, before', 'help, after'])
  })

  test('an answer that finds no room waits for it, and the page says so', async () => {
    let letGo: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    chat = await startChat()
    const listener = await listenTo(chat.url, 'general', COOKIE)
    await listener.next('ready')
    chat.holdPages(gate)
    expect((await say('/digest https://northline.example/stories/ferry-alarm')).status).toBe(202)
    await listener.next('message')
    await sql`pragma query_only = on`.execute(chat.store.db)
    letGo()
    expect((await listener.next('trouble')).data).toContain('The answer comes when it works again.')
    await sql`pragma query_only = off`.execute(chat.store.db)
    expect((await listener.next('message')).data).toContain('STORE_UNAVAILABLE')
    await listener.close()
  })
})
