import { type Scene, standsAlone } from './reading.ts'
import { named, type Resolved, strange } from './resolved.ts'

/** A longer line says more than who signs. */
const MAX_SIGNATURE_CHARS = 90

/** "— Ada Lind, harbour master", "-Tom Reyes, Port Alder.": the name up to the first comma, and the rest. */
const SIGNATURE = /^[–—―-]{1,2}\s?(\p{Lu}[^,;:!?"“”\n]{0,60})(?:,\s*(.+?))?\.?$/u

/**
 * Who signs a passage on the line below it, by number of the passage: only a passage that stands alone in its paragraph
 * is signed so, and a line of reviews gives even a name with letters starred out.
 */
export function findSignatures(scene: Scene): ReadonlyMap<number, Resolved> {
  const signatures = new Map<number, Resolved>()
  for (const [number, sentence] of scene.sentences.entries()) {
    const first = sentence.tokens[0]
    if (first?.kind !== 'quote' || scene.sentences[number + 1]?.paragraph !== sentence.paragraph + 1) continue
    const signed = standsAlone(sentence, 0) ? signatureOf(number + 1, scene) : null
    if (signed) signatures.set(first.quote, signed)
  }
  return signatures
}

function signatureOf(number: number, scene: Scene): Resolved | null {
  const line = scene.sentences[number]
  if (!line || line.end - line.start > MAX_SIGNATURE_CHARS || line.tokens.some(({ kind }) => kind === 'quote'))
    return null
  const [, name, role] = SIGNATURE.exec(scene.text.slice(line.start, line.end)) ?? []
  const isName = name?.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || scene.lexicon.particles.has(word))
  if (name === undefined || !isName) return null
  const run = line.names[0]
  const entity = run && scene.register.entityOf(run)
  const bearer = name.trim()
  const ownRole = role?.trim() ?? null
  if (entity && entity.kind !== 'place' && !name.includes('*')) {
    const known = named(entity, bearer, 'signature-name', 'signature-known')
    return { ...known, speaker: { ...known.speaker, role: entity.role ?? ownRole } }
  }
  return strange({ name: bearer, role: ownRole, mention: bearer }, 'signature-name', 'signature-new')
}
