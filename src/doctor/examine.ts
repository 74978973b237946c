import type { App } from '../app.ts'
import type { Env } from '../config/env.ts'
import type { Config } from '../config/schema.ts'
import { PullquoteError } from '../errors.ts'
import type { PlatformDefinition } from '../platforms/platform.ts'
import type { SampleNews } from '../sources/sample-news.ts'
import { listFollowedFeeds } from '../store/feed-health.ts'
import type { KnownFeed } from '../store/feeds.ts'
import { openToLook } from '../store/store-state.ts'
import { listZones } from '../store/zones.ts'
import { type Check, type CheckedPart, worstOf } from './check.ts'
import { checkTime } from './check-clock.ts'
import { checkFeeds } from './check-feeds.ts'
import { type AskedServer, askHead, askServers, checkNetwork } from './check-network.ts'
import { checkStore, toUnopened } from './check-store.ts'
import { checkZones } from './check-zones.ts'
import { WORDS } from './words.ts'

/** What is looked at. */
export interface Patient {
  /** What was found of the configuration. */
  readonly configuration: readonly Check[]
  readonly config: Config | PullquoteError
  readonly env: Env
  readonly platforms: readonly PlatformDefinition[]
  readonly standardStore: string
  /** Asked for only where the configuration holds. */
  readonly app: Pick<App, 'askTime'>
  readonly samples: Pick<SampleNews, 'findFeed'>
  /** As in `process.versions.tz`. */
  readonly zoneData: string | undefined
  now(): number
}

/** The parts that are looked at beside the platforms, in this order. */
export const OWN_PARTS = ['configuration', 'store', 'feeds', 'clock', 'network'] as const

/** Sites that are asked, each once: enough to know the network by. */
const MAX_SITES = 20

/** Looks at every part, or at the one that is wanted; `testChannel` gets a message on the platform that is wanted. */
export async function examine(
  patient: Patient,
  { wanted, testChannel }: { readonly wanted: string | null; readonly testChannel: string | null },
): Promise<readonly CheckedPart[]> {
  const isWanted = (part: string) => wanted === null || wanted === part
  const parts: CheckedPart[] = []
  if (isWanted('configuration')) parts.push(toPart('configuration', patient.configuration))
  if (OWN_PARTS.some((part) => part !== 'configuration' && isWanted(part))) {
    parts.push(...(await examineOwn(patient, isWanted)).filter(({ part }) => isWanted(part)))
  }
  for (const platform of patient.platforms.filter(({ name }) => isWanted(name))) {
    parts.push(await examinePlatform(platform, patient, testChannel))
  }
  return parts
}

async function examineOwn(patient: Patient, isWanted: (part: string) => boolean): Promise<CheckedPart[]> {
  const { config, now } = patient
  const { checks, held } = await examineStore(patient)
  const unread = checks.some(({ status }) => status === 'fail') ? WORDS.storeNotCurrent : WORDS.noStore
  const zones = config instanceof PullquoteError ? [] : zonesOf(config)
  const asked = isWanted('clock') || isWanted('network') ? await ask(patient, held?.feeds ?? []) : null
  return [
    toPart('store', checks),
    held === null ? notLookedAt('feeds', unread) : toPart('feeds', checkFeeds(held.feeds, now())),
    toPart('clock', [
      checkTime([...(asked?.sites ?? []), ...(asked?.servers ?? [])].flatMap(({ aheadMs }) => aheadMs ?? [])),
      ...checkZones([...new Set([...zones, ...(held?.zones ?? [])])].sort(), patient.zoneData, new Date(now())),
    ]),
    asked === null
      ? notLookedAt('network', WORDS.mendFirst)
      : toPart('network', checkNetwork(asked.sites, asked.servers)),
  ]
}

/** What of the store other parts look at; null where it cannot be read. */
interface Held {
  readonly feeds: readonly KnownFeed[]
  readonly zones: readonly string[]
}

async function examineStore({ env, standardStore }: Patient): Promise<{ checks: readonly Check[]; held: Held | null }> {
  const opened = await openToLook(env.DATABASE_URL ?? null, standardStore).catch(toUnopened)
  if ('code' in opened) return { checks: [opened], held: null }
  try {
    const { checks, isCurrent } = await checkStore(opened)
    if (!isCurrent || opened.store === null) return { checks, held: null }
    const { db } = opened.store
    return { checks, held: { feeds: await listFollowedFeeds(db), zones: await listZones(db) } }
  } finally {
    await opened.store?.close()
  }
}

/** The zones that the configuration names. */
function zonesOf({ timeZone, subscriptions }: Config): string[] {
  return [timeZone, ...subscriptions.flatMap(({ schedule }) => schedule?.zone ?? [])]
}

/** Asks the sites of feeds and the servers of the platforms that are on; null where the configuration does not say how. */
async function ask(
  { config, env, platforms, app, samples, now }: Patient,
  feeds: readonly KnownFeed[],
): Promise<{ readonly sites: readonly AskedServer[]; readonly servers: readonly AskedServer[] } | null> {
  if (config instanceof PullquoteError) return null
  // Those that fail come first in the list, and are told of elsewhere.
  const outside = feeds.toReversed().filter(({ url }) => URL.canParse(url) && samples.findFeed(url) === null)
  const bySite = new Map(outside.map(({ url }) => [new URL(url).host, url]))
  const servers = platforms.filter((platform) => isOn(platform, env)).flatMap((platform) => serversOf(platform, env))
  const [askedSites, askedServers] = await Promise.all([
    askServers([...bySite.values()].slice(0, MAX_SITES), app.askTime, now),
    askServers(servers, askHead, now),
  ])
  return { sites: askedSites, servers: askedServers }
}

/** None where the address is none: the platform's own check says so. */
function serversOf({ servers }: PlatformDefinition, env: Env): readonly string[] {
  try {
    return servers?.(env) ?? []
  } catch (fault) {
    if (!(fault instanceof PullquoteError)) throw fault
    return []
  }
}

const isOn = ({ needs }: PlatformDefinition, env: Env) => needs.every((variable) => env[variable] !== undefined)

/** A platform that nobody switched on is not looked at: that is no fault. */
async function examinePlatform(
  { name, needs, check }: PlatformDefinition,
  { config, env }: Patient,
  testChannel: string | null,
): Promise<CheckedPart> {
  const unset = needs.filter((variable) => env[variable] === undefined)
  if (unset.length > 0) return notLookedAt(name, WORDS.off(unset))
  if (config instanceof PullquoteError) return notLookedAt(name, WORDS.mendFirst)
  if (!check) return { part: name, status: 'ok', note: WORDS.needsNothing, checks: [] }
  return toPart(name, await check(config.platforms[name], env, { testChannel }))
}

const toPart = (part: string, checks: readonly Check[]): CheckedPart => ({
  part,
  status: worstOf(checks),
  note: null,
  checks,
})

const notLookedAt = (part: string, note: string): CheckedPart => ({ part, status: 'off', note, checks: [] })
