import { PullquoteError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { DeliveryTraits, Place, Platform } from '../platforms/platform.ts'
import { type Claim, claimDeliveries, recordAttempt, renewClaims } from '../store/delivery-claims.ts'
import { recordDelay, recordGivenUp, recordSent, stopChannel } from '../store/delivery-outcomes.ts'
import type { Db } from '../store/schema.ts'
import { judgeFault, type Verdict } from './judge-fault.ts'
import { createPace } from './pace.ts'

/** What a courier works with. */
export interface CourierDeps {
  readonly db: Db
  /** The platform's name, as in the store. */
  readonly name: string
  readonly platform: Pick<Platform, 'post' | 'find'>
  readonly traits: DeliveryTraits
  /** Names this courier among all of all processes, and all that ever were. */
  readonly sender: string
  readonly patience: Patience
  /** Epoch milliseconds. */
  now(): number
  readonly log: Log
  /** Takes a fault that nobody foresaw. */
  report(fault: unknown): void
}

/** How long things may take. */
export interface Patience {
  /** For which a claim holds: half of it is longer than any post or look-up takes. */
  readonly leaseMs: number
  /** After which a message that was posted can be found. */
  readonly settleMs: number
  /** Before the end of a platform's time for repeating a post, from which on it is not trusted any more. */
  readonly repeatMarginMs: number
}

/** Takes deliveries of one connection out of the outbox and brings them to the platform, as fast as that allows. */
export interface Courier {
  /** Claims what may go now, at most `limit`. */
  take(limit: number): Promise<Claim[]>
  /** Posts a claimed delivery, or finds that it was posted, and keeps what came of it. Never rejects. */
  deliver(claim: Claim): Promise<void>
  /** Makes the claims that are not settled hold anew. */
  renew(): Promise<void>
  /** When something that waits for the pace may go, in epoch milliseconds; null where nothing does. */
  nextAt(): number | null
}

/** How far clocks may differ: a message may seem to be older than the request that posted it. */
const CLOCK_SKEW_MS = 5 * 60_000
/** How far back a message is looked for where our clock has been set back since its request. */
const ANY_TIME_MS = 24 * 60 * 60_000
/** How long nothing is posted, at most, after a platform was not there; after the first time a sixty-fourth of it. */
const MAX_HOLD_MS = 64_000
const HALVINGS = 6

/** A courier for one connection. */
export function createCourier(deps: CourierDeps): Courier {
  const { db, name, platform, traits, sender, patience, now, log } = deps
  const pace = createPace(traits)
  /** How many times in a row the platform was not there. */
  let silences = 0
  /** By id of the delivery: its channel waits, even where a stall has let the claim run out, and how long it holds. */
  const underWay = new Map<string, { readonly channelId: string; until: number }>()

  async function take(limit: number): Promise<Claim[]> {
    const at = now()
    const room = Math.min(limit, pace.room(at))
    if (room === 0) return []
    const busy = [...underWay.values()].map(({ channelId }) => channelId)
    const exceptChannels = [...new Set([...pace.waiting(at), ...busy])]
    const until = at + patience.leaseMs
    const claims = await claimDeliveries(db, { platform: name, sender, now: at, until, exceptChannels, limit: room })
    for (const { delivery } of claims) {
      pace.begin(delivery.channelId, at)
      underWay.set(delivery.id, { channelId: delivery.channelId, until })
    }
    return claims
  }

  async function deliver(claim: Claim): Promise<void> {
    try {
      await (claim.delivery.state === 'sending' ? settle(claim) : post(claim, false))
    } catch (fault) {
      // The store is not there. The claim ends by itself, and then the delivery is looked for.
      deps.report(fault)
    } finally {
      underWay.delete(claim.delivery.id)
    }
  }

  /** A request that nobody heard the end of may have posted it. */
  async function settle(claim: Claim): Promise<void> {
    const { id, replaces, firstAttemptAt, lastAttemptAt } = claim.delivery
    const first = firstAttemptAt ?? 0
    // What gets the same content twice is the same.
    const isRepeatable = () =>
      replaces !== null || (now() >= first && now() < first + traits.repeatMs - patience.repeatMarginMs)
    if (isRepeatable()) {
      if (!(await recordAttempt(db, sender, id, { now: now(), isFirst: false }))) return
      // The store may have kept us waiting.
      if (isRepeatable()) return await post(claim, true)
    }
    const at = now()
    const isSetBack = at < first
    const foundFrom = (lastAttemptAt ?? 0) + patience.settleMs
    if (!isSetBack && at < foundFrom) {
      await recordDelay(db, sender, id, { state: 'sending', readyAt: foundFrom, fault: null })
      return
    }
    await lookFor(claim, isSetBack ? at - ANY_TIME_MS : first - CLOCK_SKEW_MS)
  }

  async function lookFor(claim: Claim, since: number): Promise<void> {
    const { id } = claim.delivery
    let found: string | null
    try {
      found = await platform.find(placeOf(claim), id, since)
    } catch (fault) {
      await follow(claim, judge(fault, claim, { mayBePosted: true, step: 'find' }))
      return
    }
    if (found !== null) {
      await recordSent(db, claim.delivery, { externalId: found, threadId: claim.threadId, now: now() })
      log.info('delivery.found', { delivery: id, platform: name })
      return
    }
    if (await recordAttempt(db, sender, id, { now: now(), isFirst: true })) await post(claim, false)
  }

  async function post(claim: Claim, mayBePosted: boolean): Promise<void> {
    const { delivery, threadId } = claim
    // After a long stall another may have it: who comes too late posts nothing.
    if (now() > (underWay.get(delivery.id)?.until ?? 0) - patience.leaseMs / 2) return
    let externalId: string
    try {
      externalId = await platform.post(placeOf(claim), delivery.message, delivery.id, delivery.replaces)
    } catch (fault) {
      await follow(claim, judge(fault, claim, { mayBePosted, step: 'post' }))
      return
    }
    silences = 0
    await recordSent(db, delivery, { externalId, threadId, now: now() })
  }

  function judge(
    fault: unknown,
    { delivery }: Claim,
    rest: Pick<Parameters<typeof judgeFault>[1], 'mayBePosted' | 'step'>,
  ) {
    if (!(fault instanceof PullquoteError)) deps.report(fault)
    return judgeFault(fault, { delivery, now: now(), ...rest })
  }

  async function follow(claim: Claim, verdict: Verdict): Promise<void> {
    if (verdict.kind === 'again' || verdict.kind === 'look') await delay(claim, verdict)
    else await giveUp(claim, verdict)
  }

  async function delay({ delivery }: Claim, { kind, readyAt, fault, holds }: Extract<Verdict, { readyAt: number }>) {
    if (holds === 'channel') pace.holdChannel(delivery.channelId, readyAt)
    if (holds === 'all') pace.holdAll(now() + MAX_HOLD_MS / 2 ** Math.max(0, HALVINGS - silences++))
    const state = kind === 'again' ? 'queued' : 'sending'
    await recordDelay(db, sender, delivery.id, { state, readyAt, fault })
    log.info('delivery.delayed', { delivery: delivery.id, platform: name, code: fault.code })
  }

  async function giveUp(
    { delivery }: Claim,
    { kind: state, fault, isChannel }: Extract<Verdict, { isChannel: boolean }>,
  ) {
    const { id, channelId } = delivery
    if (!(await recordGivenUp(db, sender, delivery, { state, fault, now: now() }))) return
    const event = state === 'failed' ? 'delivery.failed' : 'delivery.unknown'
    log.warn(event, { delivery: id, platform: name, code: fault.code })
    if (!isChannel) return
    const failed = await stopChannel(db, channelId, fault)
    log.warn('channel.stopped', { channel: channelId, platform: name, code: fault.code, failed })
  }

  async function renew(): Promise<void> {
    const until = now() + patience.leaseMs
    for (const id of await renewClaims(db, sender, [...underWay.keys()], until)) {
      const claim = underWay.get(id)
      if (claim) claim.until = until
    }
  }

  return { take, deliver, renew, nextAt: () => pace.nextAt(now()) }
}

function placeOf({ workspace, channel, threadId }: Claim): Place {
  return { workspace, channel, threadId }
}
