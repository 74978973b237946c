import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { digestSchema } from '../../../src/cli/contract.ts'
import { type ShownAnswer, type ShownPassage, toAnswerMessage } from '../../../src/core/message/answer-message.ts'
import { toDigestMessage } from '../../../src/core/message/digest-message.ts'
import { type ShownEdition, type ShownStory, toEditionMessage } from '../../../src/core/message/edition-message.ts'
import { type FullStory, toStoryMessage } from '../../../src/core/message/edition-messages.ts'
import { toErrorMessage } from '../../../src/core/message/error-message.ts'
import { type HealthCheck, toHealthMessage } from '../../../src/core/message/health-message.ts'
import { type ShownVerb, toHelpMessage } from '../../../src/core/message/help-message.ts'
import { type ShownList, toListMessage } from '../../../src/core/message/list-message.ts'
import type { Message } from '../../../src/core/message/message.ts'

/** Cases of messages: what each is made from stands in `<name>.json`, what it becomes in the files beside it. */
const FOLDER = resolve(import.meta.dirname, '../../fixtures/messages')

const text = z.string().nullable()
const target = z.string().nullable()
const quote = digestSchema.shape.quotes.unwrap().element
const point = digestSchema.shape.points.unwrap().element

const story = z.strictObject({
  id: text,
  headline: z.string(),
  point: point.nullable(),
  quote: quote.nullable(),
  outlets: z.array(z.string()),
  minutes: z.int(),
  isUpdate: z.boolean(),
  isSingleSource: z.boolean(),
  link: text,
}) satisfies z.ZodType<ShownStory>

const edition = z.strictObject({
  title: z.string(),
  lateMinutes: z.int().nullable(),
  stories: z.array(story),
}) satisfies z.ZodType<ShownEdition>

const fullStory = story.extend({
  digest: digestSchema.nullable(),
  news: z.array(point),
}) satisfies z.ZodType<FullStory>

const passage = quote
  .pick({ text: true, start: true, end: true, link: true, speaker: true })
  .extend({ source: text.default(null) }) satisfies z.ZodType<ShownPassage>

const answer = z.strictObject({
  verdict: z.enum(['answered', 'closest', 'not-said']),
  passages: z.array(passage),
}) satisfies z.ZodType<ShownAnswer>

const list = z.strictObject({
  title: z.string(),
  empty: z.string(),
  items: z.array(z.strictObject({ title: z.string(), note: text, link: text })),
}) satisfies z.ZodType<ShownList>

const check = z.strictObject({
  name: z.string(),
  isWell: z.boolean(),
  fault: text,
  since: text,
  link: text,
}) satisfies z.ZodType<HealthCheck>

const verb = z.strictObject({ usage: z.string(), purpose: z.string(), example: text }) satisfies z.ZodType<ShownVerb>

const messageCase = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('digest'), target, digest: digestSchema }),
  z.strictObject({ from: z.literal('edition'), edition }),
  z.strictObject({ from: z.literal('story'), story: fullStory }),
  z.strictObject({ from: z.literal('answer'), target, answer }),
  z.strictObject({ from: z.literal('list'), list }),
  z.strictObject({ from: z.literal('health'), checks: z.array(check) }),
  z.strictObject({ from: z.literal('error'), error: z.strictObject({ code: z.string(), message: z.string() }) }),
  z.strictObject({ from: z.literal('help'), verbs: z.array(verb) }),
])

export interface MessageCase {
  readonly name: string
  readonly input: z.infer<typeof messageCase>
  readonly message: Message
}

export const MESSAGE_CASES: readonly MessageCase[] = readdirSync(FOLDER)
  .filter((file) => /^[^.]+\.json$/.test(file))
  .map((file) => {
    const input = messageCase.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))
    return { name: file.replace('.json', ''), input, message: toMessage(input) }
  })

/** The file beside a case that holds what it becomes, compared whole; `vitest run -u` writes it anew. */
export function goldenPath(name: string, ending: string): string {
  return join(FOLDER, `${name}.${ending}`)
}

function toMessage(input: MessageCase['input']): Message {
  switch (input.from) {
    case 'digest':
      return toDigestMessage(input.digest, input.target)
    case 'edition':
      return toEditionMessage(input.edition)
    case 'story':
      return toStoryMessage(input.story)
    case 'answer':
      return toAnswerMessage(input.answer, input.target)
    case 'list':
      return toListMessage(input.list)
    case 'health':
      return toHealthMessage(input.checks)
    case 'error':
      return toErrorMessage(input.error)
    case 'help':
      return toHelpMessage(input.verbs)
  }
}
