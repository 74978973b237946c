import type { Lexicon } from './lexicon/lexicon.ts'
import type { Entity } from './people.ts'

/** What a phrase says of somebody, without small words. */
export interface Description {
  readonly words: ReadonlySet<string>
  /** "the president" is not the vice president. */
  readonly deputies: string
}

/** One phrase that describes an entity. */
export interface Described extends Description {
  readonly entity: Entity
}

/** Descriptions by each word before their complement: "the president" is not "a niece of the president". */
export type Descriptions = ReadonlyMap<string, readonly Described[]>

/** Every description that an article gives of its entities; made once their roles are known. */
export function indexDescriptions(entities: readonly Entity[], lexicon: Lexicon): Descriptions {
  const index = new Map<string, Described[]>()
  for (const entity of entities) {
    for (const text of new Set([...entity.descriptions, titleInName(entity, lexicon)])) {
      const described = { entity, ...describedBy(text, lexicon) }
      for (const noun of contentOf(beforeComplement(text, lexicon), lexicon)) {
        const known = index.get(noun)
        if (known) known.push(described)
        else index.set(noun, [described])
      }
    }
  }
  return index
}

/** A phrase as it is compared with others. */
export function describedBy(text: string, lexicon: Lexicon): Description {
  const words = contentOf(text, lexicon)
  return { words, deputies: [...words].filter((word) => lexicon.deputies.has(word)).join(' ') }
}

/** A title in full: "gov" is a governor. */
export const titleForm = (word: string, { titleForms }: Lexicon) => titleForms.get(word) ?? word

/** What a name itself says: "King Ludo", "the Harbour Council". */
function titleInName({ kind, name }: Entity, { royalTitles }: Lexicon): string {
  if (kind === 'organisation') return name
  const [first = ''] = name.split(' ', 1)
  return royalTitles.has(first.toLowerCase()) ? first : ''
}

function beforeComplement(text: string, { complements }: Lexicon): string {
  const words = text.split(/\s+|(?<=[’'])/)
  const end = words.findIndex((word) => complements.has(word.toLowerCase().replace('’', "'")))
  return (end < 1 ? words : words.slice(0, end)).join(' ')
}

function contentOf(text: string, lexicon: Lexicon): Set<string> {
  const { determiners, complements } = lexicon
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.filter((word) => !determiners.has(word) && !complements.has(word)).map((word) => titleForm(word, lexicon)),
  )
}
