import type { Span } from '../../core/text/span.ts'
import type { AnsweredPassage } from '../../store/turns.ts'

/** Parts of an article as a turn keeps them. */
export function toAnswered(articleId: string, parts: readonly (Span & { readonly text: string })[]): AnsweredPassage[] {
  return parts.map(({ text, start, end }) => ({ articleId, text, start, end }))
}
