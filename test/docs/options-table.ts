import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { ENV_VARIABLES } from '../../src/config/env.ts'
import { configSchema } from '../../src/config/schema.ts'

const FILE = resolve(import.meta.dirname, '../../config/pullquote.yaml')

/** Units by the end of a name: an option's unit stands in it. */
const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['Ms', 'ms'],
  ['Bytes', 'bytes'],
  ['Days', 'days'],
  ['PerSecond', 'a second'],
]

/** As JSON Schema describes an option, as far as the table shows it. */
const describedSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  default: z.json().optional(),
  enum: z.array(z.json()).optional(),
  const: z.json().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), describedSchema).optional()
  },
  get items() {
    return describedSchema.optional()
  },
  get anyOf() {
    return z.array(describedSchema).optional()
  },
})

type Described = z.infer<typeof describedSchema>

/** One option of the configuration. */
interface Option {
  readonly path: string
  readonly takes: string
  /** As it is written; null where it has to be given. */
  readonly standard: string | null
  readonly means: string
}

/** Every option of the schema, in its order, with what the commented file says of it. */
export function listOptions(): Option[] {
  const root = describedSchema.parse(z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }))
  const comments = readComments(readFileSync(FILE, 'utf8'))
  return toOptions('', root, true).map((option) => ({ ...option, means: comments.get(option.path) ?? '' }))
}

function toOptions(path: string, described: Described, isOptional: boolean): Omit<Option, 'means'>[] {
  if (described.properties !== undefined) return inside(path, described)
  const own = { path, takes: takesOf(path, described), standard: isOptional ? toYaml(described.default) : null }
  const { items } = described
  return items?.properties === undefined
    ? [own]
    : [{ ...own, standard: '[]', takes: 'a list' }, ...inside(`${path}[]`, items)]
}

function inside(path: string, { properties = {}, required = [] }: Described): Omit<Option, 'means'>[] {
  return Object.entries(properties).flatMap(([name, each]) =>
    toOptions(path === '' ? name : `${path}.${name}`, each, !(path.endsWith('[]') && required.includes(name))),
  )
}

const toYaml = (value: unknown): string =>
  value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value)

function takesOf(path: string, described: Described): string {
  const { anyOf, enum: choices, type, minimum, maximum, items } = described
  if (anyOf) return anyOf.map((each) => takesOf(path, each)).join(' or ')
  if (described.const !== undefined) return toYaml(described.const)
  if (choices) return choices.map(toYaml).join(' or ')
  if (Array.isArray(type)) return type.map((each) => takesOf(path, { type: each })).join(' or ')
  if (type === 'array') return `a list of ${takesOf('', items ?? {})}s`
  if (type === 'integer') return `${rangeOf(minimum, maximum)}${unitOf(path)}`
  if (type === 'boolean') return 'true or false'
  return type === 'string' ? 'text' : String(type ?? 'text')
}

/** The largest whole number that holds exactly stands for no limit. */
function rangeOf(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): string {
  return maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `${minimum} to ${maximum}`
}

function unitOf(path: string): string {
  const [, unit] = UNITS.find(([ending]) => path.endsWith(ending)) ?? []
  return unit === undefined ? '' : ` ${unit}`
}

/** What the file says behind each option, by the option's path. */
function readComments(file: string): Map<string, string> {
  const comments = new Map<string, string>()
  const parents: { readonly indent: number; readonly name: string }[] = []
  for (const line of file.split('\n')) {
    const [, written = '', name = '', behind = ''] = /^# ?([ #-]*)(\w+):(.*)$/.exec(line) ?? []
    if (name === '') continue
    const indent = written.length
    while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop()
    parents.push({ indent, name: written.trim() === '' ? name : `[]${name}` })
    const means = /\s#\s+(.+)$/.exec(behind)?.[1]
    const path = parents
      .map((each) => each.name)
      .join('.')
      .replace(/\.\[\](\w+)\.\[\]/, '[].')
      .replaceAll('.[]', '[].')
    if (means !== undefined && !comments.has(path)) comments.set(path, means)
  }
  return comments
}

/** The table of the options, then that of the variables of the environment, as Markdown. */
export function toOptionsTable(): string {
  const options = listOptions().map(
    ({ path, takes, standard, means }) =>
      `| \`${path}\` | ${takes} | ${standard === null ? 'to be given' : `\`${standard}\``} | ${cell(means)} |`,
  )
  const variables = ENV_VARIABLES.map(
    ({ name, secret, standard, purpose }) =>
      `| \`${name}\` | ${secret ? 'yes' : ''} | ${standard === '' ? '' : `\`${standard}\``} | ${cell(purpose)} |`,
  )
  return [
    '| option | takes | default | |',
    '|---|---|---|---|',
    ...options,
    '',
    '| variable | secret | default | |',
    '|---|---|---|---|',
    ...variables,
    '',
  ].join('\n')
}

const cell = (text: string) => text.replaceAll('|', '\\|')
