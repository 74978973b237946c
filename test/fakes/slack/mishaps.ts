/** What goes wrong with a request, as it goes wrong with the real one. */
export type Mishap =
  /** 429, with seconds to wait. */
  | { readonly kind: 'limited'; readonly retryAfterS: number }
  /** An error of the method's own. */
  | { readonly kind: 'error'; readonly code: string }
  /** 500 before anything was done. */
  | { readonly kind: 'broken' }
  /** Done, but the connection breaks before the answer. */
  | { readonly kind: 'lost' }
  /** Done, but the answer waits until it is let go. */
  | { readonly kind: 'held'; readonly until: Promise<void> }

interface Planned {
  readonly method: string
  readonly channel: string | null
  readonly mishap: Mishap
  times: number
}

/** Mishaps to come, each for the next requests that fit. */
export class Mishaps {
  readonly #planned: Planned[] = []

  /** `channel` null for any. */
  plan(
    mishap: Mishap,
    { method, channel = null, times = 1 }: { method: string; channel?: string | null; times?: number },
  ): void {
    this.#planned.push({ method, channel, mishap, times })
  }

  /** Nothing more goes wrong. */
  clear(): void {
    this.#planned.length = 0
  }

  take(method: string, channel: unknown): Mishap | null {
    const planned = this.#planned.find(
      (each) => each.times > 0 && each.method === method && (each.channel === null || each.channel === channel),
    )
    if (!planned) return null
    planned.times--
    return planned.mishap
  }
}
