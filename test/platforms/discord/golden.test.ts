import { expect, test } from 'vitest'
import { renderDiscordParts } from '../../../src/platforms/discord/render-parts.ts'
import { goldenPath, MESSAGE_CASES } from '../../core/message/message-cases.ts'
import { discordPart } from './discord-schema.ts'

test.each(MESSAGE_CASES)('$name in Components V2 and as an embed', async ({ name, message }) => {
  const parts = renderDiscordParts(message)
  for (const part of parts) expect(discordPart.parse(part)).toEqual(part)
  await expect(`${JSON.stringify(parts, null, 2)}\n`).toMatchFileSnapshot(goldenPath(name, 'discord.json'))
})
