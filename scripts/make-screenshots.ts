import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../test/browser/chromium.ts'

/**
 * `npm run screenshots`: the pictures of the README, taken of the program as `npm start` runs it, on the sample news.
 * Needs Chromium at /usr/bin/chromium.
 */
const ROOT = resolve(import.meta.dirname, '..')
const PICTURES = join(ROOT, 'docs/pictures')
const MAX_BYTES = 150_000

const DESK: BrowserContextOptions = { viewport: { width: 1120, height: 760 }, colorScheme: 'light' }
const PREVIEWS: BrowserContextOptions = { ...DESK, viewport: { width: 980, height: 700 } }
const DARK: BrowserContextOptions = { ...DESK, colorScheme: 'dark' }
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 760 },
  colorScheme: 'dark',
  deviceScaleFactor: 1,
}

interface Started {
  readonly url: string
  stop(): Promise<void>
}

async function startProgram(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-pictures-'))
  await writeFile(join(folder, 'pullquote.yaml'), 'platforms: {web: {port: 0}}')
  const child = spawn(process.execPath, [join(ROOT, 'src/main.js')], {
    cwd: folder,
    env: { ...process.env, PULLQUOTE_CONFIG: 'pullquote.yaml' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readAddress(child)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk)
    const address = /web:\s+(http:\S+)\//.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`The program ended without an address: ${said}`)
}

async function say(page: Page, words: string, field: string, list: string): Promise<void> {
  const ours = page.locator(`${list} .ours`)
  const before = await ours.count()
  await page.fill(field, words)
  await page.press(field, 'Escape')
  await page.press(field, 'Enter')
  await ours.nth(before).waitFor()
}

const inChannel = (page: Page, words: string) => say(page, words, '#say', '#timeline')
const inThread = (page: Page, words: string) => say(page, words, '#say-in-thread', '#thread-timeline')

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  const path = join(PICTURES, `${name}.png`)
  await page.screenshot({ path })
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MAX_BYTES}.`)
  process.stdout.write(`docs/pictures/${name}.png, ${Math.round(size / 1024)} kB\n`)
}

async function open(browser: Browser, options: BrowserContextOptions, address: string): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(address)
  return page
}

async function takeAll(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, DESK, `${url}/channels/general`)
  await page.waitForSelector('[data-connected]')
  await inChannel(page, '/digest https://northline.example/stories/minister-resigns')
  await page.setViewportSize({ width: 1120, height: 880 })
  await take(page, 'digest')
  await page.setViewportSize({ width: 1120, height: 720 })

  await page.locator('.thread-link').last().click()
  await page.waitForSelector('[data-connected]')
  await inThread(page, 'Why did she resign?')
  await inThread(page, 'And what did the prime minister say?')
  await take(page, 'thread')

  const entry = page.locator('#timeline .ours').last()
  const reading = (await entry.locator('a', { hasText: 'Read with' }).getAttribute('href')) ?? ''
  const preview = (await entry.locator('a', { hasText: 'As Slack' }).getAttribute('href')) ?? ''
  await take(await open(browser, DARK, url + reading), 'reading-view')
  await take(await open(browser, PREVIEWS, url + preview), 'previews')

  const phone = await open(browser, PHONE, `${url}/channels/general`)
  await phone.waitForSelector('[data-connected]')
  await take(phone, 'phone')
}

await mkdir(PICTURES, { recursive: true })
const program = await startProgram()
const browser = await launchChromium()
try {
  await takeAll(browser, program.url)
} finally {
  await browser.close()
  await program.stop()
}
