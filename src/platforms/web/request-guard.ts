import type { MiddlewareHandler } from 'hono'

/** Names by which a page on this machine may be asked for; with any other, a foreign site has pointed its own name here. */
const LOOPBACK_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

/** Nothing is loaded from elsewhere, nothing runs that is not a file of ours, nobody may frame us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Refuses what another site could make a browser do here: requests under a foreign name while we serve this machine
 * alone (DNS rebinding), and anything but reading that does not come from our own pages (Fetch standard, `Sec-Fetch-Site`;
 * RFC 6454, `Origin`). Every answer gets the headers that keep a page safe.
 */
export function guardRequests({ isLoopback }: { readonly isLoopback: boolean }): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (isLoopback && !LOOPBACK_NAMES.test(host)) {
      return context.text('This page is asked for under a foreign name. Open it as http://127.0.0.1.', 403)
    }
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!isReading && isForeign(context.req.header('origin'), context.req.header('sec-fetch-site'), host)) {
      return context.text('This request comes from another site. Write in the page itself.', 403)
    }
    await next()
    context.header('content-security-policy', CONTENT_SECURITY_POLICY)
    context.header('x-content-type-options', 'nosniff')
    // With "no-referrer" browsers send forms of our own pages with the origin "null" (Fetch standard, section 3.1).
    context.header('referrer-policy', 'same-origin')
    context.header('cross-origin-opener-policy', 'same-origin')
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
    return undefined
  }
}

/** Browsers of today send both headers; a program that sends neither has no cookie of a person to abuse. */
function isForeign(origin: string | undefined, site: string | undefined, host: string): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return origin !== undefined && URL.parse(origin)?.host !== host
}
