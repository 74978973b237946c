import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { PullquoteError } from '../errors.ts'
import type { Env } from './env.ts'
import { type Config, configSchema } from './schema.ts'

/** Where the configuration lies when PULLQUOTE_CONFIG names no file; it may be missing there. */
export const STANDARD_CONFIG = 'config/pullquote.yaml'

/**
 * The configuration from its YAML file and the environment, checked whole, frozen.
 * The standard file may be missing (defaults hold); one that was named may not.
 * Throws CONFIG_INVALID with every fault at once.
 */
export async function loadConfig(env: Env): Promise<Config> {
  const path = env.PULLQUOTE_CONFIG ?? STANDARD_CONFIG
  const text = await readConfigFile(path, env.PULLQUOTE_CONFIG === undefined)
  return parseConfig(await readYaml(text, path), env, path)
}

/** Checks a configuration that was read from `path`, with what the environment adds. */
export function parseConfig(raw: unknown, env: Env, path: string): Config {
  const result = configSchema.safeParse(raw ?? {})
  if (!result.success) {
    throw new PullquoteError(
      'CONFIG_INVALID',
      `The configuration in ${path} is not valid:\n${z.prettifyError(result.error)}`,
    )
  }
  const { fetch } = result.data
  const added = (env.PULLQUOTE_FETCH_ALLOW ?? '').split(',').flatMap((host) => host.trim() || [])
  return Object.freeze({ ...result.data, fetch: { ...fetch, allow: [...fetch.allow, ...added] } })
}

async function readConfigFile(path: string, mayBeMissing: boolean): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (mayBeMissing && cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw new PullquoteError(
      'CONFIG_INVALID',
      `The configuration file ${path} cannot be read. Check PULLQUOTE_CONFIG and the file's permissions.`,
      { cause },
    )
  }
}

async function readYaml(text: string, path: string): Promise<unknown> {
  // A file of comments, as the standard one is, says nothing: the library is loaded only for one that does.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return null
  const yaml = await import('yaml')
  try {
    return yaml.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PullquoteError('CONFIG_INVALID', `The configuration file ${path} is not YAML: ${reason}`, { cause })
  }
}
