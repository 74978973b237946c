import { z } from 'zod'
import { FormFault } from './fault.ts'

/** Commands as they may be registered (interactions/application-commands). */

const name = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((text) => text === text.toLowerCase(), 'in lower case')
const description = z.string().min(1).max(100)
const LOCALES = ['de', 'fr', 'es-ES', 'es-419', 'pt-BR', 'en-GB', 'en-US', 'it', 'nl']
const locales = (text: z.ZodString) =>
  z
    .record(z.string(), text)
    .refine(
      (all) => Object.keys(all).every((locale) => LOCALES.includes(locale)),
      'a locale that Discord does not know',
    )
    .nullish()

const simple = z.strictObject({
  type: z.int().min(3).max(11),
  name,
  name_localizations: locales(name),
  description,
  description_localizations: locales(description),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z
    .array(z.looseObject({ name: z.string().min(1).max(100), value: z.union([z.string().max(100), z.number()]) }))
    .max(25)
    .optional(),
  channel_types: z.array(z.int()).optional(),
  min_length: z.int().optional(),
  max_length: z.int().max(6_000).optional(),
})
const options = z
  .array(simple)
  .max(25)
  .refine(
    (all) => all.every((option, at) => !option.required || all.slice(0, at).every((before) => before.required)),
    'required ones first',
  )
  .refine(
    (all) => all.every(({ autocomplete, choices, type }) => !autocomplete || (!choices && [3, 4, 10].includes(type))),
    'completion',
  )
const sub = z.strictObject({
  type: z.literal(1),
  name,
  name_localizations: locales(name),
  description,
  description_localizations: locales(description),
  options: options.optional(),
})
const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).optional(),
  contexts: z.array(z.int().min(0).max(2)).optional(),
}
const slash = z.strictObject({
  type: z.literal(1),
  name,
  name_localizations: locales(name),
  description,
  description_localizations: locales(description),
  options: z.union([z.array(sub).min(1).max(25), options]).optional(),
  ...shared,
})
const menuName = z.string().min(1).max(32)
const menu = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: menuName,
  name_localizations: locales(menuName),
  ...shared,
})

/** Gives the commands as Discord keeps them. Throws a FormFault. */
export function checkCommands(body: unknown): unknown[] {
  const result = z
    .array(z.discriminatedUnion('type', [slash, menu]))
    .max(130)
    .safeParse(body)
  if (!result.success) throw new FormFault(z.prettifyError(result.error))
  const long = result.data.find((command) => lengthOf(command) > 8_000)
  if (long) throw new FormFault(`the command ${long.name} has more than 8000 characters`)
  return result.data.map((command, at) => ({
    id: String(at + 1),
    application_id: '1',
    version: '1',
    nsfw: false,
    ...command,
  }))
}

/** Names, descriptions and values together, the longest translation of each. */
function lengthOf(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 0
  if (Array.isArray(tree)) return tree.reduce((sum: number, each) => sum + lengthOf(each), 0)
  return Object.entries(tree).reduce((sum, [field, value]) => {
    if (field === 'name' || field === 'description' || field === 'value') {
      const translations: unknown[] = Object.values(Reflect.get(tree, `${field}_localizations`) ?? {})
      return sum + Math.max(...[value, ...translations].map((each) => String(each).length))
    }
    return sum + (field === 'options' || field === 'choices' ? lengthOf(value) : 0)
  }, 0)
}
