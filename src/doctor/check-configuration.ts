import { ENV_VARIABLES, type Env } from '../config/env.ts'
import type { Config } from '../config/schema.ts'
import { PullquoteError } from '../errors.ts'
import type { PlatformDefinition } from '../platforms/platform.ts'
import { type Check, fail, ok, warn } from './check.ts'
import { WORDS } from './words.ts'

const FILE = { code: 'file', what: 'file' }
const ENVIRONMENT = { code: 'environment', what: 'environment' }
const NODE = { code: 'node', what: 'runtime' }
const SUBSCRIPTIONS = { code: 'subscriptions', what: 'subscriptions' }

/** What a configuration is looked at with. */
interface Configured {
  /** Or why there is none. */
  readonly config: Config | PullquoteError
  readonly env: Env
  /** Of the file, where there is one. */
  readonly path: string
  readonly hasFile: boolean
  readonly platforms: readonly PlatformDefinition[]
  /** As `process.versions.node` has it, and the least that is needed. */
  readonly node: { readonly version: string; readonly needed: string }
}

/** Whether the configuration holds, what of the environment is set (by name), and whether this Node is new enough. */
export function checkConfiguration(configured: Configured): readonly Check[] {
  const { config, env, path, hasFile, platforms, node } = configured
  const set = ENV_VARIABLES.flatMap(({ name }) => (env[name] === undefined ? [] : [name]))
  const checks = [checkNode(node), ok(ENVIRONMENT, WORDS.set(set))]
  if (config instanceof PullquoteError) return [...checks, fail(FILE, config.message)]
  return [
    ...checks,
    ok(FILE, hasFile ? WORDS.file(path) : WORDS.noFile(path)),
    ...checkSubscriptions(config, env, platforms),
  ]
}

function checkNode({ version, needed }: Configured['node']): Check {
  const major = Number.parseInt(version, 10)
  const least = Number.parseInt(needed.replace(/\D+/, ''), 10)
  return major >= least ? ok(NODE, WORDS.node(version)) : fail(NODE, WORDS.oldNode(version, needed))
}

/** One that is for a platform that is not there is never posted, and nobody would know. */
function checkSubscriptions({ subscriptions }: Config, env: Env, platforms: readonly PlatformDefinition[]): Check[] {
  if (subscriptions.length === 0) return []
  const checks = subscriptions.flatMap(({ name, platform }) => {
    const definition = platforms.find((each) => each.name === platform)
    const names = platforms.map((each) => each.name)
    if (definition === undefined) return [fail(SUBSCRIPTIONS, WORDS.noPlatform(name, platform, names))]
    const unset = definition.needs.filter((variable) => env[variable] === undefined)
    return unset.length > 0 ? [warn(SUBSCRIPTIONS, WORDS.platformOff(name, platform, unset))] : []
  })
  return checks.length > 0 ? checks : [ok(SUBSCRIPTIONS, WORDS.subscriptions(subscriptions.length))]
}
