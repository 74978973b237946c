import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { startSite } from '../sources/fetch/local-site.ts'
import { addressOf, errorsOf, start } from './program.ts'

test('a site that never answers does not keep the program from ending when it is told to', async () => {
  let asked = (): void => undefined
  const wasAsked = new Promise<void>((done) => {
    asked = done
  })
  const site = await startSite(() => asked())
  onTestFinished(() => site.close())
  const subscription = `{name: a, platform: web, channel: news, sources: ['${site.url('/feed', '127.0.0.1')}']}`
  const started = await start({
    config: `{platforms: {web: {port: 0}}, fetch: {timeoutMs: 60000, allow: ['127.0.0.1:${site.port}']}, subscriptions: [${subscription}]}`,
  })
  const { child } = started
  const said = errorsOf(child)
  await Promise.all([addressOf(started), wasAsked])
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await said).toContain('"event":"program.cut"')
})
