import { expect, test } from 'vitest'
import { renderSlackParts } from '../../../src/platforms/slack/render-parts.ts'
import { goldenPath, MESSAGE_CASES } from '../../core/message/message-cases.ts'
import { slackMessage } from './slack-schema.ts'

test.each(MESSAGE_CASES)('$name in Block Kit', async ({ name, message }) => {
  const parts = renderSlackParts(message)
  for (const part of parts) expect(slackMessage.parse(part)).toEqual(part)
  await expect(`${JSON.stringify(parts, null, 2)}\n`).toMatchFileSnapshot(goldenPath(name, 'slack.json'))
})
