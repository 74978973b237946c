import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAllSubscriptions } from '../../src/store/subscriptions.ts'
import { type MemoryPlatform, startMemoryPlatform, targetOf } from './memory-platform.ts'

let platform: MemoryPlatform

beforeEach(async () => {
  platform = await startMemoryPlatform()
})
afterEach(() => platform.close())

const followed = async () => (await listAllSubscriptions(platform.store.db)).length
const northline = () => `${platform.site.url}northline/atom.xml`

describe('a command about another channel', () => {
  test('works there, and the reply is for the asker alone and says where', async () => {
    const where = { mayManage: true, others: { sport: true } }
    const [reply] = await platform.command(`follow ${northline()} in #sport weekdays 08:30`, where)
    expect(reply).toMatchObject({ audience: 'asker' })
    expect(reply?.message.notification).toBe('#sport: Following Northline')
    expect(reply?.text).toMatch(/^In #sport:/)
    expect((await platform.command('list', where))[0]?.text).toContain('Nothing is followed here yet')
    expect((await platform.command('list', { channel: 'sport' }))[0]?.text).toContain('1. Northline')
    expect((await platform.command('list in #sport', where))[0]?.text).toContain('1. Northline')
  })

  test.each([
    { name: 'may manage only where they write', mayManage: true, there: false, follows: 0 },
    { name: 'may manage only there', mayManage: false, there: true, follows: 1 },
  ])('whoever $name: what they may there counts', async ({ mayManage, there, follows }) => {
    const [reply] = await platform.command(`follow ${northline()} in #sport`, { mayManage, others: { sport: there } })
    expect(await followed()).toBe(follows)
    expect(reply?.text).toContain(follows === 0 ? '`follow` is for those who manage this channel' : 'Following')
  })

  test('that the asker does not see: there is no such channel, whether it exists or not', async () => {
    await platform.command(`follow ${northline()}`, { channel: 'board', mayManage: true })
    const [reply] = await platform.command('list in #board', { mayManage: true, others: { sport: true } })
    expect(reply).toMatchObject({ audience: 'asker' })
    expect(reply?.text).toContain('There is no #board that you can see here')
  })

  test('that is the one it stands in, is one about this channel', async () => {
    const [reply] = await platform.command(`follow ${northline()} in #NEWS`, { mayManage: true })
    expect(reply).toMatchObject({ audience: 'everyone' })
  })

  test('an import goes where it was meant to go, wherever the yes is said', async () => {
    const where = { mayManage: true, others: { sport: true } }
    const file = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>'
    const [summary] = await platform.command(`import ${file}`, { channel: 'sport', mayManage: true })
    const target = summary ? targetOf(summary.message, 'import') : ''
    const [refused] = await platform.press('import', target, { mayManage: true, others: { sport: false } })
    expect(refused?.text).toContain('is for those who manage')
    const [done] = await platform.press('import', target, where)
    expect(done?.text).toMatch(/^In #sport:[\s\S]*now followed here/)
    expect((await platform.command('list', { channel: 'sport' }))[0]?.text).toContain('1. ')
  })
})

test.each(['settings time zone Tokyo in #other', 'schedule 08:30 in #other', 'list in #other'])(
  '%s: where nothing is known of other channels, one is managed from there',
  async (text) => {
    const [reply] = await platform.command(text, { mayManage: true })
    expect(reply?.text).toContain('Write this in #other itself')
  },
)
