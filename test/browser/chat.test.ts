import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningChat, startChat } from '../platforms/web/running-chat.ts'
import { hasChromium, launchChromium } from './chromium.ts'

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

    afterAll(async () => {
      await browser.close()
      await chat.stop()
    })

    async function open(options: Parameters<Browser['newContext']>[0] = {}, path = '/channels/general'): Promise<Page> {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      await page.goto(chat.url + path)
      await page.waitForSelector('[data-connected]')
      return page
    }

    const entries = (page: Page, list = '#timeline') => page.locator(`${list} .entry`)

    async function say(page: Page, words: string, field = '#say'): Promise<void> {
      await page.fill(field, words)
      await page.press(field, 'Escape')
      await page.press(field, 'Enter')
    }

    test('a link is digested, and a second window sees it at once', async () => {
      const [page, other] = [await open(), await open()]
      await say(page, '/digest https://northline.example/stories/minister-resigns')
      for (const each of [page, other]) await entries(each).locator('.headline', { hasText: /\S/ }).last().waitFor()
      const headline = await entries(page).locator('.headline').last().textContent()
      await entries(other)
        .locator('.headline', { hasText: headline ?? '' })
        .last()
        .waitFor()
      expect(await entries(page).locator('.quote').count()).toBeGreaterThan(0)
    })

    test('a pasted text is digested', async () => {
      const page = await open({}, '/channels/news')
      const text =
        'The night ferry between Port Alder and Sundholm will stop on 1 May, the council said on Monday. “We will not run empty boats through another winter while the school roof leaks,” said Mira Tolland, who heads the harbour board. The line carried 41 passengers a night last year, down from 180 a decade ago. A day service stays, with two sailings more at weekends. The board expects to save 2.3 million crowns a year. The crew of 60 will be offered posts on the day boats. Two older ships are to be sold.'
      await say(page, `/digest ${text}`)
      await entries(page).locator('blockquote', { hasText: 'We will not run empty boats' }).last().waitFor()
      expect(await entries(page).locator('.who').last().textContent()).toContain('Mira Tolland')
    })

    test('a thread answers three questions, the last one leaning on the one before', async () => {
      const page = await open()
      await page.locator('.thread-link').first().click()
      await page.waitForSelector('#thread')
      for (const [index, question] of ['quotes', 'Who said that?', 'why?'].entries()) {
        await say(page, question, '#say-in-thread')
        await page.waitForFunction(
          (count) => document.querySelectorAll('#thread-timeline .ours').length > count,
          index + 1,
        )
      }
      expect(await entries(page, '#thread-timeline').count()).toBeGreaterThanOrEqual(7)
    })

    test('a verb is completed with the keyboard alone', async () => {
      const page = await open()
      await page.keyboard.type('/dig')
      await page.locator('#say-choices [role=option]').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.inputValue('#say')).toBe('/digest ')
      expect(await page.getAttribute('#say', 'aria-expanded')).toBe('false')
    })

    test('an error is shown with what to do', async () => {
      const page = await open()
      await say(page, '/digest https://nowhere.example/nothing')
      await page.locator('.note.error', { hasText: 'There is no such sample' }).last().waitFor()
    })

    test('after the server restarts the page comes back and misses nothing', async () => {
      const page = await open()
      await chat.restart()
      const other = await open()
      await say(other, 'help')
      await say(other, '/digest https://northline.example/stories/ferry-alarm')
      await entries(page).locator('.headline', { hasText: /\S/ }).last().waitFor()
      const words = await entries(other).locator('.headline').last().textContent()
      await entries(page)
        .locator('.headline', { hasText: words ?? '' })
        .last()
        .waitFor()
    })

    test('at the width of a phone nothing scrolls sideways', async () => {
      const page = await open({ viewport: { width: 360, height: 740 } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await page.locator('.thread-link').first().click()
      await page.waitForSelector('#thread')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })

    test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s', async (colorScheme) => {
      const page = await open({ colorScheme, bypassCSP: true })
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { violations } = await Reflect.get(window, 'axe').run()
        return violations.map(({ id, impact }: { id: string; impact: string }) => `${impact}: ${id}`)
      })
      expect(found.filter((each: string) => /^(?:serious|critical)/.test(each))).toEqual([])
    })
  },
)
