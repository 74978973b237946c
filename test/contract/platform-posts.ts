import { describe, expect, test } from 'vitest'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import { MAX_KEY_CHARS } from '../../src/platforms/platform.ts'
import type { PlatformTraits } from './platform-driver.ts'
import { type Stage, threadOf, withText } from './platform-stage.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/** That what is posted of our own accord stands where it belongs, once, and can be found. */
export function describePosts(stage: Stage, { delivery, canFind, faults }: PlatformTraits): void {
  describe('posts', () => {
    test('are seen in their order, under their ids, each in its own channel', async () => {
      const ids = []
      for (const key of ['first', 'second', 'third']) {
        ids.push(await stage.platform.post(stage.driver.place, toNoteMessage('info', `The ${key} news.`), key))
      }
      const other = await stage.platform.post(stage.driver.otherPlace, toNoteMessage('info', 'Other news.'), 'other')
      const seen = withText(await stage.ours(stage.driver.place, 'ben'), 'news.')
      expect(seen.map(({ id }) => id)).toEqual(ids)
      expect(withText(await stage.ours(stage.driver.otherPlace), 'news.')).toMatchObject([{ id: other }])
    })

    test('hang in the thread that is named', async () => {
      const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'An edition.'), 'root')
      const thread = threadOf(stage.driver.place, root)
      const id = await stage.platform.post(thread, toNoteMessage('info', 'Its details.'), 'below')
      expect(withText(await stage.ours(thread), 'Its details.')).toMatchObject([{ id }])
    })

    const testKeys = delivery.repeatMs > 0 ? test : null
    testKeys?.('with one key twice are one message', async () => {
      const message = toNoteMessage('info', 'Posted once.')
      const key = 'k'.repeat(MAX_KEY_CHARS)
      const id = await stage.platform.post(stage.driver.place, message, key)
      expect(await stage.platform.post(stage.driver.place, message, key)).toBe(id)
      expect(withText(await stage.ours(stage.driver.place), 'Posted once.')).toHaveLength(1)
    })

    test('of the same words under two keys are two messages', async () => {
      const message = toNoteMessage('info', 'Said again.')
      const ids = [
        await stage.platform.post(stage.driver.place, message, 'a'),
        await stage.platform.post(stage.driver.place, message, 'b'),
      ]
      expect(new Set(ids).size).toBe(2)
      expect(withText(await stage.ours(stage.driver.place), 'Said again.')).toHaveLength(2)
    })

    test('put in the place of one that stands are read there instead, and nothing else is posted', async () => {
      const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const thread = threadOf(stage.driver.place, root)
      const below = await stage.platform.post(thread, toNoteMessage('info', 'Its details.'), 'below')
      for (const [place, id] of [[stage.driver.place, root] as const, [thread, below] as const]) {
        for (const time of ['once', 'twice']) {
          const corrected = toNoteMessage('info', `Corrected ${time}.`)
          expect(await stage.platform.post(place, corrected, `corrected-${time}`, id)).toBe(id)
          expect(withText(await stage.ours(place), `Corrected ${time}.`)).toMatchObject([{ id }])
          expect(await stage.ours(place)).toHaveLength(1)
        }
      }
    })

    test('longer than any platform takes lose nothing', async () => {
      const items = Array.from({ length: 120 }, (_, at) => `Item ${at}: ${'words of some length '.repeat(8)}end ${at}.`)
      const blocks = items.map((title) => ({ kind: 'note', tone: 'info', text: title, link: null }) as const)
      const id = await stage.platform.post(stage.driver.place, { notification: 'A long list', blocks }, 'long')
      const seen = [...(await stage.ours(stage.driver.place)), ...(await stage.ours(threadOf(stage.driver.place, id)))]
      for (const at of items.keys()) expect(withText(seen, ` end ${at}.`)).toHaveLength(1)
    })

    test('to a channel that is closed to us are DELIVERY_REFUSED', async () => {
      const post = stage.platform.post(stage.driver.closedPlace, toNoteMessage('info', 'Nobody reads this.'), 'refused')
      await expect(post).rejects.toMatchObject({ code: 'DELIVERY_REFUSED', retryAfterMs: null })
    })

    test.each(faults)('that end in %s say so, and work again after', async (code) => {
      const mend = await stage.driver.breakPosts(code)
      const failure = await stage.platform
        .post(stage.driver.place, toNoteMessage('info', 'Broken.'), 'broken')
        .catch((fault) => fault)
      expect(failure).toMatchObject({ code })
      if (code === 'DELIVERY_LIMITED') expect(failure.retryAfterMs).toBeGreaterThan(0)
      await mend()
      const most = code === 'DELIVERY_UNKNOWN' ? 1 : 0
      expect(withText(await stage.ours(stage.driver.place), 'Broken.').length).toBeLessThanOrEqual(most)
      const id = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'Mended.'), 'mended')
      expect(withText(await stage.ours(stage.driver.place), 'Mended.')).toMatchObject([{ id }])
    })
  })

  const testBlind = canFind ? null : test
  testBlind?.('whether something was posted cannot be told', async () => {
    await expect(stage.platform.find(stage.driver.place, 'wanted', 0)).rejects.toMatchObject({
      code: 'DELIVERY_UNKNOWN',
    })
  })

  const describeFinding = canFind ? describe : null
  describeFinding?.('a post is found again', () => {
    test('by its key, in its channel, also after a restart', async () => {
      const before = Date.now() - 1_000
      const id = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'Found.'), 'wanted')
      await stage.platform.post(stage.driver.place, toNoteMessage('info', 'Not this.'), 'another')
      expect(await stage.platform.find(stage.driver.place, 'wanted', before)).toBe(id)
      await stage.platform.close()
      stage.platform = await stage.driver.connect(stage.host)
      expect(await stage.platform.find(stage.driver.place, 'wanted', before)).toBe(id)
    })

    test('and what was never posted is not', async () => {
      const before = Date.now() - 1_000
      await stage.platform.post(stage.driver.place, toNoteMessage('info', 'Not this.'), 'another')
      expect(await stage.platform.find(stage.driver.place, 'wanted', before)).toBeNull()
      expect(await stage.platform.find(stage.driver.place, 'another', Date.now() + DAY_MS)).toBeNull()
    })

    test('in a thread as well', async () => {
      const before = Date.now() - 1_000
      const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'An edition.'), 'root')
      const thread = threadOf(stage.driver.place, root)
      const id = await stage.platform.post(thread, toNoteMessage('info', 'Its details.'), 'below')
      expect(await stage.platform.find(thread, 'below', before)).toBe(id)
    })
  })
}
