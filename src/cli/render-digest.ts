import type { Digest } from '../core/digest/digest.ts'
import { isShownWhole } from '../core/digest/shown-whole.ts'
import { sourceLine, speakerLine } from './digest-lines.ts'
import { onOneLine, paint, type TerminalStyle, wrap } from './terminal-text.ts'

/** Widest line; longer ones tire the eye (Bringhurst: 45 to 75 characters, 90 at most). */
const MAX_COLUMNS = 88

/** A digest as a person reads it in a terminal; plain text without colours. Ends with a line end. */
export function renderDigest(digest: Digest, style: TerminalStyle): string {
  const width = Math.min(style.columns, MAX_COLUMNS)
  const blocks = [
    [
      ...wrap(digest.headline, width).map((line) => paint('bold', line, style)),
      paint('dim', onOneLine(sourceLine(digest)), style),
    ],
    digest.points.flatMap(({ text }) => wrap(text, width, '• ')),
    isShownWhole(digest) ? [paint('dim', 'The article is short; this is all of it.', style)] : [],
    ...digest.quotes.map((quote) => [
      ...wrap(`“${quote.text}”`, width, '  '),
      ...(quote.speaker ? [paint('cyan', `  — ${onOneLine(speakerLine(quote))}`, style)] : []),
    ]),
    digest.article.url ? [paint('dim', onOneLine(digest.article.url), style)] : [],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
