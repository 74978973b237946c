import { styleText } from 'node:util'
import type { Digest } from '../core/digest/digest.ts'
import { isShownWhole } from '../core/digest/shown-whole.ts'
import { sourceLine, speakerLine } from './digest-lines.ts'

/** Widest line; longer ones tire the eye (Bringhurst: 45 to 75 characters, 90 at most). */
const MAX_COLUMNS = 88

export interface TerminalStyle {
  readonly colours: boolean
  readonly columns: number
}

/** A digest as a person reads it in a terminal; plain text without colours. Ends with a line end. */
export function renderTerminal(digest: Digest, { colours, columns }: TerminalStyle): string {
  const width = Math.min(columns, MAX_COLUMNS)
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text
  const source = visible(sourceLine(digest))
  const lines = [
    ...wrap(digest.headline, width, '').map((line) => paint('bold', line)),
    ...(source ? [paint('dim', source)] : []),
    '',
    ...digest.points.flatMap((point) => wrap(point.text, width, '• ')),
    ...(isShownWhole(digest) ? ['', paint('dim', 'The article is short; this is all of it.')] : []),
    ...digest.quotes.flatMap((quote) => [
      '',
      ...wrap(`“${quote.text}”`, width, '  '),
      ...(quote.speaker ? [paint('cyan', `  — ${visible(speakerLine(quote))}`)] : []),
    ]),
    ...(digest.article.url ? ['', paint('dim', visible(digest.article.url))] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Control characters of a foreign text could drive the terminal; they are shown as what they are not. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
}

function wrap(text: string, width: number, lead: string): string[] {
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  let line = ''
  for (const word of visible(text).trim().split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - lead.length) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  lines.push(line)
  return lines.map((each, index) => (index === 0 ? lead : indent) + each)
}
