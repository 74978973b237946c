/** A scope of the bot, and what is lost without it. */
interface Scope {
  readonly name: string
  readonly without: string
  /** Nothing works without it. */
  readonly isVital: boolean
}

/** The scopes that `config/slack-manifest.yaml` asks for. */
export const SCOPES: readonly Scope[] = [
  { name: 'chat:write', without: 'nothing can be posted', isVital: true },
  { name: 'commands', without: 'there are no slash commands and shortcuts', isVital: false },
  { name: 'app_mentions:read', without: 'mentions are not answered', isVital: false },
  {
    name: 'channels:read',
    without: 'renamed, archived and deleted channels are not noticed, App Home shows none',
    isVital: false,
  },
  {
    name: 'groups:read',
    without: 'private channels that are renamed or archived are not noticed, App Home shows none',
    isVital: false,
  },
  {
    name: 'channels:history',
    without:
      'replies in threads are answered only with a mention, and what was posted cannot be looked up after a crash',
    isVital: false,
  },
  { name: 'groups:history', without: 'the same holds in private channels', isVital: false },
  {
    name: 'users:read',
    without: 'admins are not told apart: where platforms.slack.managers is set, only those whom it names may manage',
    isVital: false,
  },
  { name: 'im:history', without: 'direct messages are not answered', isVital: false },
]

/** The scopes that a token lacks; none where Slack does not say what it has. */
export function missingScopes(granted: readonly string[] | null): {
  readonly vital: string[]
  readonly further: Scope[]
} {
  if (granted === null) return { vital: [], further: [] }
  const missing = SCOPES.filter(({ name }) => !granted.includes(name))
  return {
    vital: missing.filter(({ isVital }) => isVital).map(({ name }) => name),
    further: missing.filter(({ isVital }) => !isVital),
  }
}
