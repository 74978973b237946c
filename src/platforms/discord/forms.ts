import type { FormName } from './commands/read-command.ts'
import { CUSTOM_ID_VERSION } from './render-actions.ts'
import { ANSWER, type FormInteraction } from './wire.ts'

/** Further kinds of components, which stand in forms (components/reference). */
const FIELD_TYPES = { textInput: 4, label: 18, fileUpload: 19 } as const
const TEXT_STYLES = { line: 1, paragraph: 2 } as const

interface Form {
  readonly title: string
  readonly fields: readonly Field[]
}

interface Field {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly kind: 'line' | 'paragraph' | 'file'
  readonly isRequired: boolean
  readonly placeholder?: string
}

/** The forms as data; titles and labels have at most 45 characters. */
const FORMS: Readonly<Record<FormName, Form>> = {
  ask: {
    title: 'Ask about the news',
    fields: [
      {
        id: 'question',
        label: 'Your question',
        description: 'Answered in the words of the articles, or not at all.',
        kind: 'paragraph',
        isRequired: true,
        placeholder: 'What did the minister say?',
      },
    ],
  },
  schedule: {
    title: 'When editions are posted',
    fields: [
      {
        id: 'when',
        label: 'Days and times',
        description: 'The next three times are shown to you afterwards.',
        kind: 'line',
        isRequired: true,
        placeholder: 'weekdays 08:30 Europe/Berlin',
      },
    ],
  },
  import: {
    title: 'Follow the feeds of an OPML file',
    fields: [
      { id: 'file', label: 'OPML file', description: 'As other readers export it.', kind: 'file', isRequired: false },
      { id: 'link', label: 'Or its link', description: 'Where it lies on the web.', kind: 'line', isRequired: false },
    ],
  },
}

/** The answer that opens a form; `about` comes back with it, null for nothing. */
export function openForm(name: FormName, about: string | null) {
  const { title, fields } = FORMS[name]
  const custom_id = [CUSTOM_ID_VERSION, `form-${name}`, ...(about === null ? [] : [about])].join(':')
  return { type: ANSWER.form, data: { custom_id, title, components: fields.map(toLabel) } }
}

function toLabel({ id, label, description, kind, isRequired, placeholder }: Field) {
  const base = { custom_id: id, required: isRequired }
  const component =
    kind === 'file'
      ? { type: FIELD_TYPES.fileUpload, ...base, min_values: isRequired ? 1 : 0, max_values: 1 }
      : { type: FIELD_TYPES.textInput, ...base, style: TEXT_STYLES[kind], ...(placeholder ? { placeholder } : {}) }
  return { type: FIELD_TYPES.label, label, description, component }
}

/** A form that came back: its name, what it is about, and what was filled in. */
export interface FilledForm {
  readonly name: FormName
  readonly about: string | null
  /** The words for our grammar. */
  readonly text: string
}

/** Reads a form of ours; null for one that this version does not know. */
export function readForm({ data }: FormInteraction): FilledForm | null {
  const [version, kind, about] = data.custom_id.split(':')
  const name = (['ask', 'schedule', 'import'] as const).find((each) => kind === `form-${each}`)
  if (version !== CUSTOM_ID_VERSION || name === undefined) return null
  const fields = data.components.flatMap(({ component, components }) => [
    ...(component ? [component] : []),
    ...components,
  ])
  const given = (id: string) => fields.find(({ custom_id }) => custom_id === id)?.value.trim() ?? ''
  const file = fields.find(({ custom_id }) => custom_id === 'file')?.values[0]
  const url = data.resolved.attachments[file ?? '']?.url
  const words = { ask: given('question'), schedule: given('when'), import: url ?? given('link') }[name]
  return { name, about: about ?? null, text: `${name} ${words}`.trim() }
}
