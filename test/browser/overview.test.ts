import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillStore } from '../platforms/web/followed-feeds.ts'
import { type RunningChat, startChat } from '../platforms/web/running-chat.ts'
import { hasChromium, launchChromium } from './chromium.ts'

let chat: RunningChat
let browser: Browser

describe.skipIf(!hasChromium)(
  'the pages about what is followed in Chromium (skipped where there is none at /usr/bin/chromium)',
  { timeout: 120_000 },
  () => {
    beforeAll(async () => {
      chat = await startChat()
      await fillStore(chat.store.db, Date.now())
      browser = await launchChromium()
    }, 120_000)

    afterAll(async () => {
      await browser.close()
      await chat.stop()
    })

    test.each([
      { path: '/subscriptions', scheme: 'light', width: 1_200 },
      { path: '/subscriptions', scheme: 'dark', width: 390 },
      { path: '/feeds', scheme: 'light', width: 390 },
      { path: '/feeds', scheme: 'dark', width: 1_200 },
      { path: 'edition', scheme: 'light', width: 1_200 },
      { path: 'edition', scheme: 'dark', width: 390 },
    ] as const)(
      '$path in $scheme at $width px: no fault that axe finds, nothing wider than the page',
      async ({ path, scheme, width }) => {
        const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } })
        const page = await context.newPage()
        const errors: string[] = []
        page.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text())
        })
        await page.goto(`${chat.url}${path === 'edition' ? '/subscriptions' : path}`)
        if (path === 'edition') await page.click('a[href$="/edition"]')
        await page.evaluate(axe.source)
        const found = await page.evaluate(() => Reflect.get(globalThis, 'axe').run())
        expect(
          found.violations.map(({ id, nodes }: { id: string; nodes: unknown[] }) => ({ id, nodes: nodes.length })),
        ).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0)
        expect(errors).toEqual([])
        await context.close()
      },
    )

    test('on a phone a subscription shows all that it does on a desk, without moving sideways', async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
      const page = await context.newPage()
      await page.goto(`${chat.url}/subscriptions`)
      const table = page.locator('.scrolls')
      expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
      const labels = await page
        .locator('tbody tr')
        .first()
        .locator('td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content))
      expect(labels).toEqual(['"Follows"', '"Editions"', '"Next"', '"Last edition"'])
      await context.close()
    })
  },
)
