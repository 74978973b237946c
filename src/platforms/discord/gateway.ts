import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials } from 'discord.js'
import { PullquoteError } from '../../errors.ts'

/** With these we hear of servers, and of messages there and to us (4609). */
const LEAST = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages
/** Lets us read what does not mention us; Discord gives it only where it is switched on for the application. */
const WITH_CONTENT = LEAST | GatewayIntentBits.MessageContent

/** Codes with which the gateway closes for good (topics/opcodes-and-status-codes), and what to do. */
const CLOSED: Readonly<Record<number, string>> = {
  4004: wrongToken(),
  4010: 'Discord does not take this division into shards. Start the program again.',
  4011: 'The bot is in too many servers for one connection. Start the program again, so that it takes more.',
  4013: 'Discord does not know the intents that are asked for. Look for a newer version of this program.',
  4014: 'Discord does not allow the intents that are asked for. Look at Bot, Privileged Gateway Intents, in the developer portal.',
}
const DISALLOWED = 4_014
/** Longer than a gateway that is there takes to let us in. */
const READY_MS = 30_000

/** A connection to the gateway. */
export interface Connection {
  readonly client: Client<true>
  /** Whether messages come with their words though they do not mention us. */
  readonly readsContent: boolean
}

/**
 * Connects with the intent to read messages, or by itself without it where it is not allowed. `prepare` is called on each
 * client before it connects, so that nothing is missed. Throws CONFIG_INVALID with the mend where Discord lets us not in.
 */
export async function connectGateway(
  token: string,
  api: string,
  prepare: (client: Client) => void,
): Promise<Connection> {
  try {
    return { client: await connect(token, api, WITH_CONTENT, prepare), readsContent: true }
  } catch (fault) {
    if (!(fault instanceof ClosedError) || fault.code !== DISALLOWED) throw toConfigFault(fault)
  }
  try {
    return { client: await connect(token, api, LEAST, prepare), readsContent: false }
  } catch (fault) {
    throw toConfigFault(fault)
  }
}

/** The gateway closed for good before we were in. */
class ClosedError extends Error {
  readonly code: number

  constructor(code: number) {
    super(`closed with ${code}`)
    this.code = code
  }
}

function connect(
  token: string,
  api: string,
  intents: number,
  prepare: (client: Client) => void,
): Promise<Client<true>> {
  const client = new Client(clientOptions(api, intents))
  prepare(client)
  return new Promise((done, fail) => {
    const patience = setTimeout(() => end(new ClosedError(0)), READY_MS)
    const end = (fault: unknown) => {
      clearTimeout(patience)
      void client.destroy().then(() => fail(fault), fail)
    }
    client.once(Events.ClientReady, (ready) => {
      clearTimeout(patience)
      client.off(Events.ShardDisconnect, closed)
      done(ready)
    })
    const closed = ({ code }: { readonly code: number }) => end(new ClosedError(code))
    client.once(Events.ShardDisconnect, closed)
    client.login(token).catch(end)
  })
}

/** What servers have and we never look up. */
const NOTHING_KEPT = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
} as const

/** Caches keep what is asked for: servers, channels and roles. Messages and people are never looked up in them. */
function clientOptions(api: string, intents: number): ClientOptions {
  return {
    intents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...NOTHING_KEPT,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    // Waits and attempts are ours: see api.ts.
    rest: {
      api,
      version: '10',
      retries: 0,
      timeout: 15_000,
      rejectOnRateLimit: () => true,
      globalRequestsPerSecond: 1_000,
    },
  }
}

function toConfigFault(fault: unknown): unknown {
  if (fault instanceof PullquoteError) return fault
  const words = fault instanceof ClosedError ? CLOSED[fault.code] : null
  if (words) return new PullquoteError('CONFIG_INVALID', words, { cause: fault })
  if (fault instanceof Error && 'code' in fault && fault.code === 'TokenInvalid') {
    return new PullquoteError('CONFIG_INVALID', wrongToken(), { cause: fault })
  }
  const reason = fault instanceof Error && !(fault instanceof ClosedError) ? fault.message : 'it does not answer'
  const said = `Discord cannot be reached: ${reason}. Look at the network and DISCORD_API_URL, then start again.`
  return new PullquoteError('CONFIG_INVALID', said, { cause: fault })
}

function wrongToken(): string {
  return 'Discord does not know the token in DISCORD_TOKEN. Copy it anew from the developer portal (Bot, Reset Token).'
}
