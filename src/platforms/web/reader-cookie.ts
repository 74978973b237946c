import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const COOKIE = 'pullquote_reader'
const YEAR_S = 365 * 24 * 60 * 60

/** Who looks at the page: a random id in a cookie that no script can read. It tells browsers apart, it proves nothing. */
export function readerOf(context: Context): string {
  const known = getCookie(context, COOKIE)
  if (known !== undefined && /^[0-9a-f-]{36}$/.test(known)) return known
  const id = randomUUID()
  setCookie(context, COOKIE, id, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR_S })
  return id
}
