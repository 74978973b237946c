import { styleText } from 'node:util'

export interface TerminalStyle {
  readonly colours: boolean
  readonly columns: number
}

/** Text in a colour or weight of the terminal; as it is where colours are off. */
export function paint(format: Parameters<typeof styleText>[0], text: string, { colours }: TerminalStyle): string {
  return colours ? styleText(format, text, { validateStream: false }) : text
}

/**
 * Foreign text as a terminal may show it. Control characters (ECMA-48 section 5: C0 but tab and line feed, delete, C1)
 * could move the cursor, rename the window or colour the screen; each becomes U+FFFD, so offsets stay.
 */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
}

/** The same on one line. No-break spaces stay what they are. */
export function onOneLine(text: string): string {
  return withoutControls(text.replace(/[\t\n\v\f\r \u2028\u2029]+/g, ' ').trim())
}

/**
 * Foreign text in lines of at most `width` characters, the first behind `lead`, the others below its end.
 * A longer word has a line of its own. One line, only the lead, where the text is blank.
 */
export function wrap(text: string, width: number, lead = ''): string[] {
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  let line = ''
  for (const word of onOneLine(text).split(' ')) {
    if (line !== '' && lead.length + line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  lines.push(line)
  return lines.map((each, index) => (index === 0 ? lead : indent) + each)
}
