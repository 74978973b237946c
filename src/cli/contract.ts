import { z } from 'zod'
import type { Article } from '../core/article/article.ts'
import type { Digest } from '../core/digest/digest.ts'
import { ERROR_CODES, type ErrorCode } from '../errors.ts'

/** The machine interface: what a line of each command looks like, in and out. Names and shapes are stable. */

const id = z.union([z.string(), z.number()])
const text = z.string().nullable()
const time = z.iso.datetime().nullable()
const offset = z.int().min(0)

const speaker = z.object({ name: text, role: text, mention: z.string() }).nullable()

const point = z.object({ text: z.string(), start: offset, end: offset, edited: z.boolean(), link: text })

const quote = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  speaker,
  cue: text,
  continues: z.boolean(),
  link: text,
})

const described = {
  title: text,
  url: text,
  outlet: text,
  authors: z.array(z.string()).readonly(),
  publishedAt: time,
  language: text,
}

/** `text` of the article is there where `--text` asked for it and the input was a page. */
export const digestSchema = z.object({
  headline: z.string(),
  language: text,
  points: z.array(point).readonly(),
  quotes: z.array(quote).readonly(),
  quotations: z.array(quote).readonly(),
  words: z.int().min(0),
  readingMinutes: z.int().min(1),
  engine: z.string(),
  article: z.object({ ...described, text: z.string().optional() }),
}) satisfies z.ZodType<Digest>

export const articleSchema = z.object({
  ...described,
  modifiedAt: time,
  image: text,
  text: z.string(),
  words: z.int().min(0),
}) satisfies z.ZodType<Article>

export const feedSchema = z.object({
  title: text,
  url: text,
  items: z.array(
    z.object({
      id: z.string(),
      title: text,
      url: text,
      author: text,
      publishedAt: time,
      summary: text,
    }),
  ),
})

export const sentenceSchema = z.object({ text: z.string(), start: offset, end: offset })

/** What may be said of an article beside its words; unknown fields of a line are ignored. */
const about = {
  title: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
}

const digestInput = z.object({ id, text: z.string().optional(), html: z.string().optional(), ...about })
const extractInput = z.object({ id, html: z.string().optional(), url: z.string().nullish() })
const sentencesInput = z.object({ id, text: z.string(), lang: z.string().nullish() })
const feedInput = z.object({
  id,
  xml: z.string().optional(),
  base64: z.base64().optional(),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
})

export const errorLineSchema = z.object({
  /** Null where the line was not JSON or had no id. */
  id: id.nullable(),
  error: z.object({ code: z.enum(ERROR_CODES), message: z.string() }),
})

/** One command's lines. */
export interface LineContract<Input, Output> {
  readonly input: z.ZodType<Input>
  readonly output: z.ZodType<Output>
  /** The code of a fault that nobody foresaw. */
  readonly faultCode: ErrorCode
}

/** Input and output line of each command that reads JSON lines. */
export const LINES = {
  digest: {
    input: digestInput,
    output: z.object({ id, digest: digestSchema }),
    faultCode: 'ARTICLE_UNREADABLE',
  },
  extract: {
    input: extractInput,
    output: z.object({ id, article: articleSchema }),
    faultCode: 'ARTICLE_UNREADABLE',
  },
  sentences: {
    input: sentencesInput,
    output: z.object({ id, sentences: z.array(sentenceSchema).readonly() }),
    faultCode: 'INPUT_INVALID',
  },
  feed: {
    input: feedInput,
    output: z.object({ id, feed: feedSchema }),
    faultCode: 'FEED_UNREADABLE',
  },
} as const satisfies Record<string, LineContract<unknown, unknown>>

export type LineCommand = keyof typeof LINES
export type LineInput<Command extends LineCommand> = z.infer<(typeof LINES)[Command]['input']>
export type LineOutput<Command extends LineCommand> = z.infer<(typeof LINES)[Command]['output']>

/** The whole machine interface as JSON Schema (draft 2020-12). */
export function contractJsonSchema(): object {
  const commands = Object.entries(LINES).map(([command, { input, output }]) => [
    command,
    { input: z.toJSONSchema(input, { io: 'input' }), output: z.toJSONSchema(output) },
  ])
  return { ...Object.fromEntries(commands), error: z.toJSONSchema(errorLineSchema) }
}
