import { z } from 'zod'
import type { Article } from '../core/article/article.ts'
import type { Digest } from '../core/digest/digest.ts'
import { ERROR_CODES, type ErrorCode } from '../errors.ts'

/** The machine interface: what a line of each command looks like, in and out. Names and shapes are stable. */

/** Given back as it came; so a whole number that a double does not hold exactly is refused. */
export const idSchema = z.union(
  [
    z.string(),
    z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), {
      error: 'too large a number to be given back as it is; write it as a string',
    }),
  ],
  { error: 'give a string or a number' },
)
const id = idSchema
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
}

/** `text` of the article is there where `--text` asked for it. */
export const digestSchema = z.object({
  headline: z.string(),
  language: text,
  points: z.array(point).readonly(),
  quotes: z.array(quote).readonly(),
  quotations: z.array(quote).readonly(),
  words: z.int().min(0),
  readingMinutes: z.int().min(1),
  engine: z.string(),
  article: z.object({ ...described, language: text, text: z.string().optional() }),
}) satisfies z.ZodType<Digest>

export const articleSchema = z.object({
  ...described,
  modifiedAt: time,
  language: text,
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

const sentence = z.object({ text: z.string(), start: offset, end: offset })

/** What may be said of an article beside its words. Of every line, unknown fields are ignored, and null is as good as left out. */
const about = {
  title: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
}

const digestInput = z.object({ id, text: z.string().nullish(), html: z.string().nullish(), ...about })
const extractInput = z.object({ id, html: z.string().nullish(), url: z.string().nullish() })
const askInput = z.object({ id, text: z.string(), question: z.string().trim().min(1), title: z.string().nullish() })
const sentencesInput = z.object({ id, text: z.string(), lang: z.string().nullish() })
const storiesInput = z.object({
  id,
  ...about,
  title: z.string(),
  text: z.string().nullish(),
})
const feedInput = z.object({
  id,
  xml: z.string().nullish(),
  base64: z.base64().nullish(),
  contentType: z.string().nullish(),
  url: z.string().nullish(),
})

export const errorLineSchema = z.object({
  /** Null where the line was not JSON or had no id. */
  id: id.nullable(),
  error: z.object({ code: z.enum(ERROR_CODES), message: z.string() }),
})

export type ErrorLine = z.infer<typeof errorLineSchema>

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
  ask: {
    input: askInput,
    output: z.object({ id, answer: z.object({ passages: z.array(sentence).readonly() }) }),
    faultCode: 'INPUT_INVALID',
  },
  sentences: {
    input: sentencesInput,
    output: z.object({ id, sentences: z.array(sentence).readonly() }),
    faultCode: 'INPUT_INVALID',
  },
  stories: {
    input: storiesInput,
    output: z.object({ id, story: id }),
    faultCode: 'INPUT_INVALID',
  },
  feed: {
    input: feedInput,
    output: z.object({ id, feed: feedSchema }),
    faultCode: 'FEED_UNREADABLE',
  },
} as const satisfies Record<string, LineContract<unknown, unknown>>

type LineCommand = keyof typeof LINES
export type LineInput<Command extends LineCommand> = z.infer<(typeof LINES)[Command]['input']>
export type LineOutput<Command extends LineCommand> = z.infer<(typeof LINES)[Command]['output']>

/** The whole machine interface as JSON Schema (draft 2020-12). */
export function contractJsonSchema() {
  return {
    digest: lineJsonSchemas(LINES.digest),
    extract: lineJsonSchemas(LINES.extract),
    ask: lineJsonSchemas(LINES.ask),
    sentences: lineJsonSchemas(LINES.sentences),
    stories: lineJsonSchemas(LINES.stories),
    feed: lineJsonSchemas(LINES.feed),
    error: toJsonSchema(errorLineSchema, 'output'),
  } satisfies Record<LineCommand | 'error', object>
}

function lineJsonSchemas<Input, Output>({ input, output }: LineContract<Input, Output>) {
  return { input: toJsonSchema(input, 'input'), output: toJsonSchema(output, 'output') }
}

/** Without `readOnly`: of our types it says that nobody changes them, of JSON that a server keeps them. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
}
