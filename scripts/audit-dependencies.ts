import { spawnSync } from 'node:child_process'
import { z } from 'zod'

/**
 * `npm run audit`: known faults of what runs in production, as the registry's audit service knows them. Fails for one that
 * is high or critical. Where no service answers it says so, and does not fail: nothing was found, and nothing was looked at.
 */

const auditSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']), range: z.string() }),
  ),
})

const SEVERE: readonly string[] = ['high', 'critical']

/** What is to be said of the output of `npm audit --json`, and whether it fails. */
export function judgeAudit(output: string): { readonly says: string; readonly isWell: boolean } {
  const audit = auditSchema.safeParse(toJson(output))
  if (!audit.success) {
    const says = 'No audit service answers here: the packages were not looked up. Run it where one does.'
    return { says, isWell: true }
  }
  const found = Object.entries(audit.data.vulnerabilities)
  const lines = found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`)
  const says = lines.length === 0 ? 'No known fault in the packages of production.' : lines.sort().join('\n')
  return { says, isWell: found.every(([, { severity }]) => !SEVERE.includes(severity)) }
}

/** Null where it is none: npm then says in words what went wrong. */
function toJson(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch (fault) {
    if (fault instanceof SyntaxError) return null
    throw fault
  }
}

if (import.meta.main) {
  const options = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
  const { stdout } = spawnSync('npm', options, { encoding: 'utf8' })
  const { says, isWell } = judgeAudit(stdout ?? '')
  process.stdout.write(`${says}\n`)
  process.exitCode = isWell ? 0 : 1
}
