import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * `npm run licences`: whether everything that runs in production is under a licence of `licences.json`. Reads the lock
 * file, and what is installed: a package may say one thing there and another in itself.
 */

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().default(false) }),
  ),
})

const packageSchema = z.object({ license: z.union([z.string(), z.object({ type: z.string() })]).optional() })

const rulesSchema = z.strictObject({
  /** SPDX identifiers (spdx.org/licenses), each with what it asks of us. */
  allowed: z.record(z.string(), z.string()),
  /** Packages that are let through whatever they say, each with why. */
  exceptions: z.record(z.string(), z.string()),
})

type Rules = z.infer<typeof rulesSchema>

/** A package of production, and the licences that are said of it; null where none is. */
interface LicensedPackage {
  readonly name: string
  readonly licences: readonly (string | null)[]
}

/** Whether a licence, or an expression of several (SPDX, annex D), can be kept with what is allowed. */
export function isAllowed(expression: string | null, { allowed }: Pick<Rules, 'allowed'>): boolean {
  if (expression === null) return false
  const choices = expression.replaceAll(/[()]/g, ' ').split(/\sOR\s/i)
  return choices.some((choice) => choice.split(/\sAND\s/i).every((each) => Object.hasOwn(allowed, each.trim())))
}

/** One line for each package that is not let through. */
export function findRefused(packages: readonly LicensedPackage[], rules: Rules): string[] {
  return packages
    .filter(({ name }) => !Object.hasOwn(rules.exceptions, name))
    .flatMap(({ name, licences }) =>
      licences.filter((licence) => !isAllowed(licence, rules)).map((licence) => `${name}: ${licence ?? 'no licence'}`),
    )
}

/** The packages of production in the folder of a project, by its lock file and by what is installed. */
export function readPackages(root: string): LicensedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return Object.entries(packages).flatMap(([path, { dev, license }]) => {
    if (path === '' || dev) return []
    const installed = readInstalled(join(root, path, 'package.json'))
    return [{ name: path.slice(path.lastIndexOf('node_modules/') + 13), licences: [license ?? null, ...installed] }]
  })
}

/** Nothing where it is not installed, as what is for another system is not. */
function readInstalled(path: string): (string | null)[] {
  try {
    const { license } = packageSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return [typeof license === 'object' ? license.type : (license ?? null)]
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

export const readRules = (root: string): Rules =>
  rulesSchema.parse(JSON.parse(readFileSync(join(root, 'scripts/licences.json'), 'utf8')))

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..')
  const packages = readPackages(root)
  const refused = findRefused(packages, readRules(root))
  process.stdout.write(
    refused.length === 0
      ? `The licences of all ${packages.length} packages of production are allowed.\n`
      : `Not allowed by scripts/licences.json:\n${refused.join('\n')}\n`,
  )
  process.exitCode = refused.length === 0 ? 0 : 1
}
