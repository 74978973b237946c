import { discord } from './discord/discord.ts'
import type { PlatformDefinition } from './platform.ts'
import { slack } from './slack/slack.ts'
import { web } from './web/web.ts'

/** Every place where people can talk to us. A new one: a folder beside this file, and one line here. */
export const PLATFORMS: readonly PlatformDefinition[] = [web, slack, discord]
