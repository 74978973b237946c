import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Reading, readArticle } from '../../../src/core/digest/reading.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/answers')

const questions = z.array(
  z.strictObject({
    previous: z.string().optional(),
    question: z.string(),
    says: z.string().nullable(),
    verdict: z.enum(['closest', 'not-said']).optional(),
  }),
)

/** A question to an article of the fixtures, with what its first passage must hold. */
export interface AskedQuestion extends z.infer<(typeof questions)['element']> {
  readonly name: string
  readonly reading: Reading
}

/** Reads an invented article that has only a title, a language and a text. */
export function readText(text: string, title: string | null = null, language: string | null = 'en'): Reading {
  const absent = { url: null, outlet: null, authors: [], publishedAt: null, modifiedAt: null, image: null }
  return readArticle({ ...absent, title, language, text })
}

/** Every question of the fixtures; the format stands in their README. */
export function readQuestions(): AskedQuestion[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
  return files.flatMap((file) => {
    const article = file.replace(/\.txt$/, '')
    const [title = '', ...lines] = readFileSync(join(FOLDER, file), 'utf8').split('\n')
    const reading = readText(
      lines.join('\n').trim(),
      title,
      /-(?<language>de|fr|es|pt|it|nl)$/.exec(article)?.[1] ?? 'en',
    )
    const asked = questions.parse(JSON.parse(readFileSync(join(FOLDER, `${article}.json`), 'utf8')))
    return asked.map((each) => ({
      ...each,
      reading,
      name: [article, each.previous, each.question].filter((part) => part !== undefined).join(' | '),
    }))
  })
}
