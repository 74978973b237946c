import type { Command } from 'commander'
import type { Env } from '../../config/env.ts'
import { loadConfig } from '../../config/load.ts'
import type { Config } from '../../config/schema.ts'
import { PullquoteError } from '../../errors.ts'
import type { PlatformCheck, PlatformDefinition } from '../../platforms/platform.ts'
import { PLATFORMS } from '../../platforms/registry.ts'
import type { Session } from '../session.ts'
import { withoutControls } from '../terminal-text.ts'
import { UsageError } from '../usage-error.ts'

/** `pullquote doctor`: looks at each platform as its own folder knows how, and says how to mend what is not well. */
export function addDoctor(program: Command, { terminal }: Session): void {
  program
    .command('doctor')
    .summary('look what is wrong with tokens, permissions and channels')
    .description(
      'Looks at tokens, permissions and channels of the chat platforms, and says how to mend what is not well.',
    )
    .argument('[platform]', `only this one: ${names(PLATFORMS)}`)
    .option('--test <channel>', 'post a test message to this channel of the platform')
    .action(async (name: string | undefined, { test }: { readonly test?: string }) => {
      const chosen = chooseFrom(PLATFORMS, name)
      if (test !== undefined && name === undefined)
        throw new UsageError('--test needs the platform: doctor slack --test news')
      const config = await loadConfig(terminal.env)
      let failing = 0
      for (const platform of chosen) {
        const { status, checks } = await examine(platform, config, terminal.env, test ?? null)
        terminal.stdout.write(withoutControls(`${platform.name}: ${status}\n`))
        for (const check of checks) terminal.stdout.write(withoutControls(`${toLine(check)}\n`))
        failing += checks.filter(({ isWell }) => !isWell).length
      }
      if (failing > 0) throw new PullquoteError('CONFIG_INVALID', sayFailing(failing))
    })
}

const names = (platforms: readonly PlatformDefinition[]) => platforms.map(({ name }) => name).join(', ')

function chooseFrom(platforms: readonly PlatformDefinition[], name: string | undefined): readonly PlatformDefinition[] {
  const chosen = name === undefined ? platforms : platforms.filter((platform) => platform.name === name)
  if (chosen.length > 0) return chosen
  throw new UsageError(`There is no platform "${name}"; there are ${names(platforms)}.`)
}

/** A platform that nobody switched on is not looked at: that is no fault. */
async function examine(
  { name, needs, check }: PlatformDefinition,
  config: Config,
  env: Env,
  testChannel: string | null,
): Promise<{ readonly status: string; readonly checks: readonly PlatformCheck[] }> {
  const unset = needs.filter((variable) => env[variable] === undefined)
  if (unset.length > 0) return { status: `off — set ${unset.join(' and ')} to switch it on`, checks: [] }
  if (!check) return { status: 'needs nothing', checks: [] }
  const checks = await check(config.platforms[name], env, { testChannel })
  return { status: checks.every(({ isWell }) => isWell) ? 'well' : 'not well', checks }
}

function toLine({ what, isWell, says }: PlatformCheck): string {
  return `  ${isWell ? 'ok  ' : 'FAIL'}  ${what}: ${says}`
}

function sayFailing(count: number): string {
  return `${count} ${count === 1 ? 'check fails' : 'checks fail'}; each line above says what to do.`
}
