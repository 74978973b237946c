import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningChat, startChat } from '../platforms/web/running-chat.ts'
import { hasChromium, launchChromium } from './chromium.ts'

const PASTED =
  'The night ferry between Port Alder and Sundholm will stop on 1 May, the council said on Monday. “We will not run empty boats through another winter while the school roof leaks,” said Mira Tolland, who heads the harbour board. The line carried 41 passengers a night last year, down from 180 a decade ago. A day service stays, with two sailings more at weekends. The board expects to save 2.3 million crowns a year. The crew of 60 will be offered posts on the day boats. Two older ships are to be sold.'

let chat: RunningChat
let browser: Browser

describe.skipIf(!hasChromium)(
  'the web chat in Chromium (skipped where there is none at /usr/bin/chromium)',
  { timeout: 120_000 },
  () => {
    beforeAll(async () => {
      chat = await startChat()
      browser = await launchChromium()
    }, 120_000)

    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      expect(chat.faults).toEqual([])
    })

    afterAll(async () => {
      await browser.close()
      await chat.stop()
    })

    async function open(options: BrowserContextOptions = {}, path = '/channels/general'): Promise<Page> {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      page.on('pageerror', (fault) => chat.faults.push(fault))
      await page.goto(chat.url + path)
      if (options.javaScriptEnabled !== false) await page.waitForSelector('[data-connected]')
      return page
    }

    const ours = (page: Page, list = '#timeline') => page.locator(`${list} .ours`)

    /** Says something and gives what is said in return. */
    async function say(page: Page, words: string, list: '#timeline' | '#thread-timeline' = '#timeline') {
      const field = list === '#timeline' ? '#say' : '#say-in-thread'
      const before = await ours(page, list).count()
      await page.fill(field, words)
      await page.press(field, 'Escape')
      await page.press(field, 'Enter')
      const answer = ours(page, list).nth(before)
      await answer.waitFor()
      return answer
    }

    const state = (page: Page) => page.locator('#state')

    test('a link is digested, and a second window sees it at once', async () => {
      const [page, other] = [await open(), await open()]
      const answer = await say(page, '/digest https://northline.example/stories/minister-resigns')
      expect(await answer.locator('.headline').textContent()).toMatch(/Transport minister resigns/)
      expect(await answer.locator('.quote .who').count()).toBeGreaterThan(1)
      const id = await answer.getAttribute('id')
      await other.locator(`#${id} .headline`).waitFor()
      expect(await other.locator(`#${id} .body`).textContent()).toBe(await answer.locator('.body').textContent())
      expect(await other.locator('.theirs header b').last().textContent()).toMatch(/^Guest /)
      expect(await page.locator('.theirs header b').last().textContent()).toBe('You')
    })

    test('a pasted text is digested', async () => {
      const page = await open({}, '/channels/news')
      const answer = await say(page, PASTED)
      await answer.locator('blockquote', { hasText: 'We will not run empty boats' }).waitFor()
      expect(await answer.locator('.who').textContent()).toContain('Mira Tolland')
    })

    test('a thread answers three follow-ups, each leaning on the one before', async () => {
      const page = await open()
      const digest = await say(page, '/digest https://northline.example/stories/minister-resigns')
      await digest.locator('.thread-link').click()
      await page.waitForSelector('#thread [id^=m-]')
      await page.waitForSelector('[data-connected]')
      const list = '#thread-timeline'
      const first = await say(page, 'What did Helena Marchbank say?', list)
      expect(await first.locator('.who').first().textContent()).toContain('Helena Marchbank')
      const second = await say(page, 'And Aurel Dunmore?', list)
      expect(await second.locator('.who').first().textContent()).toContain('Aurel Dunmore')
      const third = await say(page, 'And Katja Solbrand-Finch?', list)
      expect(await third.locator('.who').first().textContent()).toContain('Katja Solbrand-Finch')
      const link = page.locator('#timeline .thread-link').last()
      expect(await link.textContent()).toBe('6 replies')
    })

    test('a button brings its answer into the thread of its message', async () => {
      const page = await open()
      const digest = await say(page, '/digest https://northline.example/stories/ferry-aground')
      await digest.getByRole('button', { name: 'More quotes' }).click()
      await page.waitForSelector('#thread-timeline .ours .quote')
      expect(await ours(page, '#thread-timeline').count()).toBe(2)
    })

    test('verbs are completed, and addresses that the page shows', async () => {
      const page = await open()
      await page.keyboard.type('/dig')
      await page.locator('#say-choices [role=option]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.inputValue('#say')).toBe('/digest ')
      expect(await page.getAttribute('#say', 'aria-expanded')).toBe('false')
      await page.keyboard.type('https://')
      await page.locator('#say-choices [role=option]', { hasText: 'https://' }).first().waitFor()
      await page.keyboard.press('Tab')
      expect(await page.inputValue('#say')).toMatch(/^\/digest https:\/\/\w+\.example\//)
      await page.keyboard.press('Escape')
    })

    test('an error is shown to whoever caused it, with what to do', async () => {
      const [page, other] = [await open(), await open()]
      const answer = await say(page, '/digest https://nowhere.example/nothing')
      expect(await answer.textContent()).toMatch(
        /only you see this.*There is no such sample\. Try another\..*SOURCE_UNAVAILABLE/,
      )
      const hint = await say(page, '/digset https://nowhere.example/nothing')
      expect(await hint.textContent()).toMatch(/digest/)
      expect(await other.locator('.note.error').count()).toBe(0)
    })

    test('what is longer than the page is read from its beginning, and what comes after it is seen', async () => {
      const page = await open({ viewport: { width: 800, height: 500 } })
      const top = async (entry: Locator) =>
        ((await entry.boundingBox())?.y ?? 0) - ((await page.locator('#timeline').boundingBox())?.y ?? 0)
      const help = await say(page, 'help')
      expect(Math.abs(await top(help))).toBeLessThan(2)
      expect(await help.locator('code').first().textContent()).toBe('resume')
      const next = await say(page, 'help list')
      expect(await top(next)).toBeGreaterThanOrEqual(-1)
      expect(await top(next)).toBeLessThan(500)
    })

    test('after the server restarts the page comes back and misses nothing', async () => {
      const page = await open()
      await chat.restart()
      const other = await open()
      const answer = await say(other, '/digest https://northline.example/stories/ferry-alarm')
      await page.locator(`#${await answer.getAttribute('id')} .headline`).waitFor()
      await page.waitForFunction(() => document.querySelector('#state')?.textContent === '')
    })

    test('what is said while the server is away stays with whoever wrote it', async () => {
      const page = await open()
      await chat.platform.close()
      await page.fill('#say', 'help')
      await page.press('#say', 'Enter')
      await state(page).filter({ hasText: 'Your words are still here' }).waitFor()
      expect(await page.inputValue('#say')).toBe('help')
      await chat.restart()
      await page.waitForSelector('[data-connected]')
      await page.press('#say', 'Enter')
      await ours(page).filter({ hasText: 'What you can ask of me' }).last().waitFor()
    })

    test('a paste of 20 MB is said to be too long, by the page and without scripts', async () => {
      const page = await open()
      const said = await page.evaluate(() => {
        const field = document.querySelector('textarea')
        const long = 'The wall will hold. '.repeat(1_000_000)
        const clipboardData = new DataTransfer()
        clipboardData.setData('text', long)
        const isTaken = field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
        const text = document.querySelector('#state')?.textContent
        // As a browser without scripts sends the form.
        if (field) field.value = long
        field?.form?.submit()
        return { isTaken, text }
      })
      expect(said).toEqual({ isTaken: false, text: expect.stringContaining('too long: 20,000,000 characters') })
      await page.locator('h1', { hasText: 'Too long' }).waitFor({ timeout: 60_000 })
    })

    test('without scripts a link is digested, its thread opened and asked', async () => {
      const page = await open({ javaScriptEnabled: false })
      await page.fill('#say', '/digest https://northline.example/stories/taiyun-cable')
      await page.click('main .composer button')
      await page.locator('#timeline .ours').last().locator('.thread-link').click()
      await page.fill('#say-in-thread', 'quotes')
      await page.click('#thread .composer button')
      expect(await ours(page, '#thread-timeline').last().locator('.quote').count()).toBeGreaterThan(1)
    })

    test('with the keyboard alone one digests, opens the thread, asks, and comes back', async () => {
      const page = await open()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('say')
      const before = await ours(page).count()
      await page.keyboard.type('/digest https://northline.example/stories/minister-resigns')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await ours(page).nth(before).waitFor()
      await tabTo(page, 'Reply in thread', 'Shift+Tab')
      await page.keyboard.press('Enter')
      await page.waitForSelector('#thread')
      await page.waitForSelector('[data-connected]')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('say-in-thread')
      await page.keyboard.type('Who resigned?')
      await page.keyboard.press('Enter')
      await ours(page, '#thread-timeline').nth(1).waitFor()
      await tabTo(page, 'Close thread', 'Shift+Tab')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.chat:not(.with-thread)')
    })

    /** Goes from one thing to the next until one of this name has the focus. */
    async function tabTo(page: Page, name: string, key: string): Promise<void> {
      for (let count = 0; count < 80; count++) {
        await page.keyboard.press(key)
        const focused = await page.evaluate(() => {
          const { activeElement } = document
          return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
        })
        if (focused.includes(name) && focused.length < 60) return
      }
      throw new Error(`"${name}" cannot be reached with ${key}.`)
    }

    const PAGES = [
      { name: 'a channel', path: async () => '/channels/general' },
      { name: 'a thread', path: async (page: Page) => hrefOf(page, '.thread-link') },
      { name: 'the reading view', path: async (page: Page) => hrefOf(page, 'a[href$="/article"]') },
      { name: 'the previews', path: async (page: Page) => hrefOf(page, 'a[href$="/preview"]') },
      { name: 'an error', path: async () => '/channels/nowhere' },
    ] as const

    const hrefOf = async (page: Page, selector: string) =>
      (await page.locator(selector).first().getAttribute('href')) ?? ''

    test.each(PAGES)('at the width of a phone nothing of $name scrolls sideways', async ({ path }) => {
      const page = await open({ viewport: { width: 360, height: 740 } })
      await page.goto(chat.url + (await path(page)))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })

    test.each(
      PAGES.flatMap((each) => [{ ...each, colorScheme: 'light' } as const, { ...each, colorScheme: 'dark' } as const]),
    )('axe finds nothing serious in $name in the $colorScheme', async ({ path, colorScheme }) => {
      const page = await open({ colorScheme, bypassCSP: true })
      await page.goto(chat.url + (await path(page)))
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await Reflect.get(window, 'axe').run()
        return violations.map(
          ({ id, impact, nodes }: { id: string; impact: string; nodes: { html: string }[] }) =>
            `${impact}: ${id}: ${nodes[0]?.html.slice(0, 120)}`,
        )
      })
      expect(found.filter((each: string) => /^(?:serious|critical)/.test(each))).toEqual([])
    })
  },
)
