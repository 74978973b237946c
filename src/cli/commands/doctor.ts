import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import packageJson from '../../../package.json' with { type: 'json' }
import { secretsIn } from '../../config/env.ts'
import { STANDARD_CONFIG } from '../../config/load.ts'
import { type CheckedPart, worstOf } from '../../doctor/check.ts'
import { checkConfiguration } from '../../doctor/check-configuration.ts'
import { examine, OWN_PARTS, type Patient } from '../../doctor/examine.ts'
import { PullquoteError } from '../../errors.ts'
import { maskSecrets } from '../../log.ts'
import { PLATFORMS } from '../../platforms/registry.ts'
import { readSampleNews } from '../../sources/sample-news.ts'
import { STANDARD_STORE } from '../../store/database-url.ts'
import { toJson } from '../json-text.ts'
import type { Session } from '../session.ts'
import { onOneLine, withoutControls } from '../terminal-text.ts'
import { UsageError } from '../usage-error.ts'

interface DoctorOptions {
  readonly json?: boolean
  readonly test?: string
}

const PLATFORM_NAMES = PLATFORMS.map(({ name }) => name)
const PARTS: readonly string[] = [...OWN_PARTS, ...PLATFORM_NAMES]

const SHOWN = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const
const SHOWN_PART = { ok: 'well', warn: 'well, but see below', fail: 'not well', off: 'off' } as const

/** `pullquote doctor`: looks at everything that could be wrong, and says how to mend what is not well. */
export function addDoctor(program: Command, session: Session): void {
  program
    .command('doctor')
    .summary('look at everything that could be wrong, and how to mend it')
    .description(
      'Looks at the configuration, the store, the feeds, the clock, the network and the chat platforms, and says how to mend what is not well. Changes nothing, and may run beside the program.',
    )
    .argument('[part]', `only this one: ${PARTS.join(', ')}`)
    .option('--json', 'print what was found as JSON')
    .option('--test <channel>', 'post a test message to this channel of the platform')
    .action(async (part: string | undefined, { json, test }: DoctorOptions) => {
      checkUsage(part, test)
      const parts = await examine(await patientOf(session), { wanted: part ?? null, testChannel: test ?? null })
      const { env, stdout } = session.terminal
      const report = json ? `${toJson(toReport(parts), 2)}\n` : parts.map(toLines).join('')
      stdout.write(maskSecrets(report, secretsIn(env)))
      const failing = parts.flatMap(({ checks }) => checks).filter(({ status }) => status === 'fail').length
      if (failing > 0) throw new PullquoteError('CONFIG_INVALID', sayFailing(failing))
    })
}

function checkUsage(part: string | undefined, test: string | undefined): void {
  if (part !== undefined && !PARTS.includes(part))
    throw new UsageError(`There is no part "${part}"; there are ${PARTS.join(', ')}.`)
  if (test !== undefined && (part === undefined || !PLATFORM_NAMES.includes(part)))
    throw new UsageError('--test needs the platform: doctor slack --test news')
}

async function patientOf(session: Session): Promise<Patient> {
  const { config, terminal } = session
  const { env } = terminal
  const path = env.PULLQUOTE_CONFIG ?? STANDARD_CONFIG
  const node = { version: process.versions.node, needed: packageJson.engines.node }
  return {
    configuration: checkConfiguration({ config, env, path, hasFile: existsSync(path), platforms: PLATFORMS, node }),
    config,
    env,
    platforms: PLATFORMS,
    standardStore: STANDARD_STORE,
    app: { askTime: (url) => session.app.askTime(url) },
    samples: await readSampleNews(Date.now()),
    zoneData: process.versions['tz'],
    now: Date.now,
  }
}

/** Stable: scripts read it. */
function toReport(parts: readonly CheckedPart[]) {
  const status = worstOf(parts.flatMap(({ checks }) => checks))
  return { version: packageJson.version, status, parts }
}

function toLines({ part, status, note, checks }: CheckedPart): string {
  const lines = checks.map(
    ({ what, status: found, says }) => `  ${SHOWN[found]}  ${onOneLine(what)}: ${indented(says)}`,
  )
  return [`${part}: ${note ?? SHOWN_PART[status]}`, ...lines].map((line) => `${line}\n`).join('')
}

/** A fault of the configuration has several lines. */
const indented = (text: string) => withoutControls(text).replaceAll('\n', '\n        ')

function sayFailing(count: number): string {
  return `${count} ${count === 1 ? 'check fails' : 'checks fail'}; each line above says what to do.`
}
