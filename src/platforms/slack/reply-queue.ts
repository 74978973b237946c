import { setTimeout as wait } from 'node:timers/promises'
import { PullquoteError } from '../../errors.ts'

/** Sends one thing after the other in each channel, and in all channels side by side. */
export interface ReplyQueue {
  /** Does `work` when what came before in the channel is done, and again where Slack asked to wait. */
  run<Result>(channel: string, work: () => Promise<Result>): Promise<Result>
}

const MAX_TRIES = 4

/** With `signal` waits end early, and what was refused stays refused. */
export function createReplyQueue(signal: AbortSignal): ReplyQueue {
  const last = new Map<string, Promise<unknown>>()
  return {
    run(channel, work) {
      const before = last.get(channel) ?? Promise.resolve()
      const done = before.then(() => withPatience(work, signal))
      const settled = done.then(nothing, nothing)
      last.set(channel, settled)
      void settled.then(() => {
        if (last.get(channel) === settled) last.delete(channel)
      })
      return done
    },
  }
}

const nothing = () => undefined

/** A refusal with a wait is definite: nothing stands there, and it may be asked again. */
async function withPatience<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (fault) {
      const waitMs = fault instanceof PullquoteError && fault.code === 'DELIVERY_LIMITED' ? fault.retryAfterMs : null
      if (waitMs === null || tries === MAX_TRIES) throw fault
      if (!(await hasWaited(waitMs, signal))) throw fault
    }
  }
}

/** False where the wait was cut off. */
async function hasWaited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal })
    return true
  } catch (fault) {
    if (signal.aborted) return false
    throw fault
  }
}
