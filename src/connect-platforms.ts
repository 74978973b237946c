import type { Env } from './config/env.ts'
import type { Config } from './config/schema.ts'
import type { Connection } from './delivery/sender.ts'
import { PullquoteError } from './errors.ts'
import type { Log } from './log.ts'
import type { Host, Platform, PlatformDefinition } from './platforms/platform.ts'
import { PLATFORMS } from './platforms/registry.ts'

/** A platform as it is said to whoever started the program: on and where, or off and why. */
export interface PlatformState {
  readonly name: string
  readonly status: string
}

/** A platform that is on. */
export interface ConnectedPlatform extends Connection {
  readonly platform: Platform
}

/** Connects every platform that is configured, each with a host of its own. One that cannot connect is off, and said to be. */
export async function connectPlatforms(
  config: Config,
  env: Env,
  hostOf: (definition: PlatformDefinition) => Host,
): Promise<{ readonly connected: ConnectedPlatform[]; readonly states: PlatformState[] }> {
  const connected: ConnectedPlatform[] = []
  const states: PlatformState[] = []
  for (const definition of PLATFORMS) {
    const { name, delivery: traits } = definition
    const { status, platform } = await connect(definition, config, env, hostOf(definition))
    states.push({ name, status })
    if (platform) connected.push({ name, platform, traits })
  }
  return { connected, states }
}

async function connect(
  { name, needs, connect: connectTo }: PlatformDefinition,
  config: Config,
  env: Env,
  host: Host,
): Promise<{ readonly status: string; readonly platform: Platform | null }> {
  const { log } = host
  const unset = needs.filter((variable) => env[variable] === undefined)
  if (unset.length > 0) {
    log.info('platform.off', { platform: name })
    return { status: `off — set ${unset.join(' and ')} to switch it on`, platform: null }
  }
  const start = performance.now()
  try {
    const platform = await connectTo(config.platforms[name], env, host)
    log.info('platform.connected', { platform: name, ms: Math.round(performance.now() - start) })
    return { status: platform.status, platform }
  } catch (fault) {
    if (!(fault instanceof PullquoteError)) throw fault
    log.error('platform.failed', { platform: name, code: fault.code, reason: fault.message })
    return { status: `off — ${fault.message}`, platform: null }
  }
}

/** Takes nothing more in on a platform, and lets what is on the wire there end. */
export async function closePlatform({ name, platform }: ConnectedPlatform, log: Log): Promise<void> {
  const start = performance.now()
  await platform.close()
  log.info('platform.closed', { platform: name, ms: Math.round(performance.now() - start) })
}
