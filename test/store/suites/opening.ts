import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { inTransaction } from '../../../src/store/schema.ts'
import { findWorkspace, saveWorkspace } from '../../../src/store/workspaces.ts'
import { anyText } from '../any-text.ts'
import { NOW } from '../invented-news.ts'
import { useStore } from './use-store.ts'

/** Migrations, transactions, and what every column must keep. */
export function describeOpening(createUrl: () => Promise<string>): void {
  describe('a store', () => {
    test('has its tables after the first opening and its rows after the next', async () => {
      const url = await createUrl()
      const first = await openStore(url, 'unused')
      const saved = await saveWorkspace(first.db, { platform: 'semaphore', externalId: 'T1', name: 'Desk' }, NOW)
      await first.close()
      const second = await openStore(url, 'unused')
      expect(await findWorkspace(second.db, 'semaphore', 'T1')).toEqual(saved)
      await second.close()
    })

    test('that a newer program has written is refused, and says which change is unknown', async () => {
      const url = await createUrl()
      const { db, close } = await openStore(url, 'unused')
      await sql`insert into kysely_migration (name, timestamp) values ('9999-tide-tables', '2030-01-01')`.execute(db)
      await close()
      await expect(openStore(url, 'unused')).rejects.toMatchObject({
        code: 'STORE_NEWER',
        message: expect.stringContaining('9999-tide-tables'),
      })
    })
  })

  describe('a transaction', () => {
    const db = useStore(createUrl)

    test('that throws leaves nothing behind', async () => {
      const work = inTransaction(db(), async (transaction) => {
        await saveWorkspace(transaction, { platform: 'semaphore', externalId: 'gone', name: null }, NOW)
        throw new Error('changed its mind')
      })
      await expect(work).rejects.toThrow('changed its mind')
      expect(await findWorkspace(db(), 'semaphore', 'gone')).toBeNull()
    })

    test('within one belongs to it', async () => {
      const work = inTransaction(db(), async (outer) => {
        await inTransaction(outer, (inner) =>
          saveWorkspace(inner, { platform: 'semaphore', externalId: 'inner', name: null }, NOW),
        )
        throw new Error('changed its mind')
      })
      await expect(work).rejects.toThrow('changed its mind')
      expect(await findWorkspace(db(), 'semaphore', 'inner')).toBeNull()
    })

    test('holds all of it when it ends', async () => {
      await inTransaction(db(), async (transaction) => {
        await saveWorkspace(transaction, { platform: 'semaphore', externalId: 'a', name: null }, NOW)
        await saveWorkspace(transaction, { platform: 'semaphore', externalId: 'b', name: null }, NOW)
      })
      expect(await findWorkspace(db(), 'semaphore', 'a')).not.toBeNull()
      expect(await findWorkspace(db(), 'semaphore', 'b')).not.toBeNull()
    })
  })

  describe('a text', () => {
    const db = useStore(createUrl)

    test('comes back as it was, but for NUL and half surrogate pairs, which become U+FFFD', async () => {
      await fc.assert(
        fc.asyncProperty(anyText(), async (name) => {
          const { name: kept } = await saveWorkspace(db(), { platform: 'semaphore', externalId: 'any', name }, NOW)
          expect(kept).toBe(name.toWellFormed().replaceAll('\u0000', '\uFFFD'))
        }),
        { examples: [['a\u0000b'], ['\uD83D'], [`'; drop table workspaces; --`], ['']] },
      )
    })
  })
}
