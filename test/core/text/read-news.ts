import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A news item of a fixture, with the sentences that a reader finds in it. */
export interface NewsItem {
  readonly name: string
  readonly text: string
  readonly sentences: readonly string[]
}

const FOLDER = join(import.meta.dirname, '../../fixtures/sentences')

/**
 * Reads a fixture of news items: a blank line between them, "# name" on top, one sentence a line.
 * "¶ " before a sentence begins a paragraph, "+" joins it to the one before without a space; else one space parts them.
 */
export function readNews(file: string): NewsItem[] {
  return readFileSync(join(FOLDER, file), 'utf8').trim().split('\n\n').map(readItem)
}

function readItem(block: string): NewsItem {
  const [title = '', ...lines] = block.split('\n')
  let text = ''
  const sentences = lines.map((line) => {
    const { lead = '', sentence = '' } = /^(?<lead>\+|¶ )?(?<sentence>.*)$/u.exec(line)?.groups ?? {}
    const gap = lead === '+' ? '' : lead === '' ? ' ' : '\n'
    text += text === '' ? sentence : gap + sentence
    return sentence
  })
  return { name: title.replace(/^# /, ''), text, sentences }
}
