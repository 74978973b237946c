import type { Choice } from '../../core/message/message.ts'
import { languageOf } from './commands/command-texts.ts'
import type { FormName } from './commands/read-command.ts'
import { FORM_TEXTS } from './form-texts.ts'
import { CUSTOM_ID_VERSION } from './render-actions.ts'
import { ANSWER, type FormInteraction } from './wire.ts'

/** Further kinds of components, which stand in forms (components/reference). */
const FIELD_TYPES = { stringSelect: 3, textInput: 4, label: 18, fileUpload: 19 } as const
const TEXT_STYLES = { line: 1, paragraph: 2 } as const

interface Field {
  readonly id: string
  readonly kind: 'line' | 'paragraph' | 'file' | 'choice'
  readonly isRequired: boolean
}

/** The fields of the forms, in their order; what they say is in `FORM_TEXTS`. */
const FORMS: Readonly<Record<FormName, readonly Field[]>> = {
  ask: [{ id: 'question', kind: 'paragraph', isRequired: true }],
  schedule: [{ id: 'when', kind: 'line', isRequired: true }],
  import: [
    { id: 'file', kind: 'file', isRequired: false },
    { id: 'link', kind: 'line', isRequired: false },
  ],
  report: [
    { id: 'quote', kind: 'choice', isRequired: true },
    { id: 'words', kind: 'paragraph', isRequired: false },
  ],
}

/** What a form is opened with. */
interface FormOpening {
  /** Comes back with it; null for nothing. */
  readonly about: string | null
  /** Of whoever opens it, as Discord names it. */
  readonly locale: string
  /** For its field of choices, the first of them chosen already. */
  readonly choices?: readonly Choice[]
}

/** The answer that opens a form, in the language of whoever opens it where we have it. */
export function openForm(name: FormName, { about, locale, choices = [] }: FormOpening) {
  const { title, fields } = FORM_TEXTS[name][languageOf(locale)]
  const custom_id = [CUSTOM_ID_VERSION, `form-${name}`, ...(about === null ? [] : [about])].join(':')
  const components = FORMS[name].map((field) => {
    const [label, description, placeholder] = fields[field.id] ?? [field.id, null, null]
    return { type: FIELD_TYPES.label, label, description, component: toComponent(field, placeholder, choices) }
  })
  return { type: ANSWER.form, data: { custom_id, title, components } }
}

function toComponent({ id, kind, isRequired }: Field, placeholder: string | null, choices: readonly Choice[]) {
  const base = { custom_id: id, required: isRequired }
  switch (kind) {
    case 'file':
      return { type: FIELD_TYPES.fileUpload, ...base, min_values: isRequired ? 1 : 0, max_values: 1 }
    case 'choice': {
      const options = choices.map(({ label, target }, at) => ({ label, value: target, default: at === 0 }))
      return { type: FIELD_TYPES.stringSelect, ...base, options }
    }
    default:
      return {
        type: FIELD_TYPES.textInput,
        ...base,
        style: TEXT_STYLES[kind],
        ...(placeholder === null ? {} : { placeholder }),
      }
  }
}

/** A form that came back: its name, what it is about, and what was filled in. */
export interface FilledForm {
  readonly name: FormName
  readonly about: string | null
  /** The words for our grammar; of a report what was written. */
  readonly text: string
  /** What was chosen; null where there was nothing to choose. */
  readonly choice: string | null
}

/** Reads a form of ours; null for one that this version does not know. */
export function readForm({ data }: FormInteraction): FilledForm | null {
  const [version, kind, about] = data.custom_id.split(':')
  const name = (['ask', 'schedule', 'import', 'report'] as const).find((each) => kind === `form-${each}`)
  if (version !== CUSTOM_ID_VERSION || name === undefined) return null
  const fields = data.components.flatMap(({ component, components }) => [
    ...(component ? [component] : []),
    ...components,
  ])
  const given = (id: string) => fields.find(({ custom_id }) => custom_id === id)?.value.trim() ?? ''
  const chosen = (id: string) => fields.find(({ custom_id }) => custom_id === id)?.values[0] ?? null
  const url = data.resolved.attachments.get(chosen('file') ?? '')?.url
  const written = { ask: given('question'), schedule: given('when'), import: url ?? given('link'), report: '' }[name]
  const text = name === 'report' ? given('words') : `${name} ${written}`.trim()
  return { name, about: about ?? null, text, choice: chosen('quote') }
}
