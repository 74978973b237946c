import { expect, test } from 'vitest'
import type { Quote } from '../../../src/core/digest/digest.ts'
import { toPlainText } from '../../../src/core/message/plain-text.ts'
import { goldenPath, MESSAGE_CASES, type MessageCase } from './message-cases.ts'

test('there are cases to look at', () => {
  expect(MESSAGE_CASES.length).toBeGreaterThan(15)
})

test.each(MESSAGE_CASES)('$name as plain text', async ({ name, message }) => {
  const golden = `Notification: ${message.notification}\n\n${toPlainText(message)}\n`
  await expect(golden).toMatchFileSnapshot(goldenPath(name, 'txt'))
})

function quotesOf(input: MessageCase['input']): readonly Pick<Quote, 'text'>[] {
  switch (input.from) {
    case 'digest':
      return input.digest.quotes
    case 'edition':
      return input.edition.stories.flatMap(({ quote }) => quote ?? [])
    case 'story':
      return input.story.digest?.quotes ?? []
    case 'answer':
      return input.answer.passages
    default:
      return []
  }
}

test.each(MESSAGE_CASES)('$name: each quotation is in the message word for word', ({ input, message }) => {
  const shown = message.blocks.flatMap((block) => {
    if (block.kind === 'quote' || block.kind === 'passage') return [block.text]
    return block.kind === 'story' && block.quote ? [block.quote.text] : []
  })
  expect(shown).toEqual(quotesOf(input).map(({ text }) => text))
})
