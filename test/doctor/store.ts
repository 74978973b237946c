import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../src/doctor/check-store.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Db } from '../../src/store/schema.ts'
import { openToLook } from '../../src/store/store-state.ts'

/** What the doctor says of a store at `url`, as "status code". */
export async function lookAt(url: string): Promise<{ readonly isCurrent: boolean; readonly said: readonly string[] }> {
  const opened = await openToLook(url, 'unused')
  try {
    const { checks, isCurrent } = await checkStore(opened)
    return { isCurrent, said: checks.map(({ status, code }) => `${status} ${code}`) }
  } finally {
    await opened.store?.close()
  }
}

/** Declares what the doctor says of a store, whatever database it lives in. `createUrl` gives an address of an empty one. */
export function describeLookedAtStore(createUrl: () => Promise<string>): void {
  async function changed(change: (db: Db) => Promise<unknown>): Promise<string> {
    const url = await createUrl()
    const { db, close } = await openStore(url, 'unused')
    await change(db)
    await close()
    return url
  }

  describe('a store that the doctor looks at', () => {
    test('is well, also while a program runs on it', async () => {
      const url = await createUrl()
      const { close } = await openStore(url, 'unused')
      expect(await lookAt(url)).toEqual({
        isCurrent: true,
        said: ['ok reachable', 'ok migrations', 'ok writable', 'ok size'],
      })
      await close()
    })

    test('that an older program has written is warned of, and left as it is', async () => {
      const url = await changed((db) => sql`delete from kysely_migration where name > '0003'`.execute(db))
      const { isCurrent, said } = await lookAt(url)
      expect({ isCurrent, migrations: said[1] }).toEqual({ isCurrent: false, migrations: 'warn migrations' })
      expect(await lookAt(url)).toEqual({ isCurrent, said })
    })

    test('that a newer program has written fails', async () => {
      const url = await changed((db) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-tide-tables', '2030-01-01')`.execute(db),
      )
      expect(await lookAt(url)).toMatchObject({ isCurrent: false, said: expect.arrayContaining(['fail migrations']) })
    })
  })
}
