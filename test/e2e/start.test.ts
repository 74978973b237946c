import { once } from 'node:events'
import { expect, test } from 'vitest'
import { addressOf, errorsOf, run, start } from './program.ts'

test('npm start says where the page is, serves it, and stops on a signal with exit code 0', async () => {
  const started = await start()
  const { child } = started
  const address = await addressOf(started)
  const page = await (await fetch(address)).text()
  expect(page).toContain('Pullquote')
  expect(page).toContain('class="headline"')
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('what was said is there after the next start', async () => {
  const first = await start()
  const address = await addressOf(first)
  const body = new URLSearchParams({ text: '/digest https://northline.example/stories/minister-resigns' })
  await fetch(`${address}channels/general/messages`, { method: 'POST', body })
  const ended = once(first.child, 'exit')
  first.child.kill('SIGKILL')
  await ended
  const second = run(first.folder)
  const page = await (await fetch(await addressOf(second))).text()
  expect(page).toContain('minister-resigns')
})

test('a second start on the same store says why it cannot, with exit code 1', async () => {
  const first = await start()
  await addressOf(first)
  const second = run(first.folder)
  const [said, [code]] = await Promise.all([errorsOf(second.child), once(second.child, 'exit')])
  expect(code).toBe(1)
  expect(said).toMatch(/^STORE_LOCKED: /m)
})

test('a configuration that does not hold is said in one sentence', async () => {
  const { child } = await start({ env: { PULLQUOTE_CONFIG: 'nowhere.yaml' } })
  const [said, [code]] = await Promise.all([errorsOf(child), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said).toMatch(/^CONFIG_INVALID: .*nowhere\.yaml/)
})
