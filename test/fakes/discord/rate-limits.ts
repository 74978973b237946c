/** How a request stands with the limits: its headers, and the wait in seconds where it is refused. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>
  readonly retryAfter: number | null
  readonly isGlobal: boolean
}

interface Bucket {
  readonly name: string
  readonly limit: number
  readonly windowMs: number
}

/** Routes with a limit of their own; the numbers are what is commonly seen, Discord gives none. */
const BUCKETS: readonly (Bucket & { readonly method: string; readonly path: RegExp })[] = [
  { name: 'messages', method: 'POST', path: /^\/channels\/(\d+)\/messages$/, limit: 5, windowMs: 5_000 },
  { name: 'edits', method: 'PATCH', path: /^\/channels\/(\d+)\/messages\/\d+$/, limit: 5, windowMs: 5_000 },
  {
    name: 'publish',
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages\/\d+\/crosspost$/,
    limit: 10,
    windowMs: 3_600_000,
  },
]
const OTHERS: Bucket = { name: 'others', limit: 50, windowMs: 1_000 }

/** Counts requests in sliding windows: all of a token, and those of each route and channel. */
export interface RateLimits {
  take(method: string, path: string, isCounted: boolean, now: number): Verdict
  /** The most requests that any window of one second has seen. */
  readonly peak: () => number
}

/** `perSecond` requests of one token in any second; `isChannelLimited` false takes any number in one channel. */
export function createRateLimits(perSecond: number, isChannelLimited: boolean): RateLimits {
  const global: number[] = []
  const routes = new Map<string, number[]>()
  let peak = 0

  function takeOfRoute(bucket: Bucket, key: string, now: number): { left: number; wait: number; isFull: boolean } {
    const taken = routes.get(key) ?? []
    routes.set(key, taken)
    drop(taken, now - bucket.windowMs)
    const isFull = taken.length >= bucket.limit
    if (!isFull) taken.push(now)
    return { left: bucket.limit - taken.length, wait: waitOf(taken, bucket.windowMs, now), isFull }
  }

  return {
    peak: () => peak,
    take(method, path, isCounted, now) {
      drop(global, now - 1_000)
      if (isCounted && global.length >= perSecond) {
        return { headers: {}, retryAfter: waitOf(global, 1_000, now), isGlobal: true }
      }
      const own = BUCKETS.find((each) => each.method === method && each.path.test(path))
      const bucket = own ? { ...own, limit: isChannelLimited ? own.limit : 1_000 } : OTHERS
      const { left, wait, isFull } = takeOfRoute(bucket, keyOf(bucket, method, path), now)
      if (!isFull && isCounted) peak = Math.max(peak, global.push(now))
      const headers = {
        'X-RateLimit-Limit': String(bucket.limit),
        'X-RateLimit-Remaining': String(left),
        'X-RateLimit-Reset-After': wait.toFixed(3),
        'X-RateLimit-Reset': ((now + 1_000 * wait) / 1_000).toFixed(3),
        'X-RateLimit-Bucket': bucket.name,
      }
      return { headers, retryAfter: isFull ? wait : null, isGlobal: false }
    },
  }
}

/** Limits are counted for each channel, server or webhook; those of other routes for each kind of route. */
function keyOf(bucket: Bucket, method: string, path: string): string {
  const major = /^\/(?:channels|guilds|webhooks)\/(\d+)/.exec(path)?.[1] ?? ''
  return `${bucket.name}:${major}:${bucket === OTHERS ? method + path.replace(/\d+/g, '') : ''}`
}

function drop(times: number[], until: number): void {
  while (times[0] !== undefined && times[0] <= until) times.shift()
}

/** Seconds until the oldest leaves its window. */
function waitOf([oldest]: readonly number[], windowMs: number, now: number): number {
  return Math.max(0.001, ((oldest ?? now) + windowMs - now) / 1_000)
}
