/** What we say on Discord only. */
export const WORDS = {
  inThread: 'The answer is in the thread under the message.',
  oldButton: 'This button is from an older version of this bot. Ask with /ask, or get the digest anew with /digest.',

  noToken: 'DISCORD_TOKEN is not set: Discord is off.',
  tokenOf: (name: string) => `is that of ${name}`,
  readsContent: 'messages come with their words: plain questions in threads are answered',
  readsNoContent:
    'without Message Content: mentions, replies to us, buttons and /ask are answered; for plain questions in threads switch the intent on in the developer portal (Bot, Privileged Gateway Intents)',
  noServer: (invite: string) => `It is in no server yet. Invite it: ${invite}`,
  canPost: (count: number) => `can post in ${count} ${count === 1 ? 'channel' : 'channels'}`,
  cannotPost: 'It can post in no channel of this server. Allow it View Channel and Send Messages where it is to post.',
  lacking: (permissions: readonly string[]) => `Allow it here: ${permissions.join(', ')}.`,
  noSuchChannel: (name: string) => `There is no channel #${name} in which it could post. Give its name or its id.`,
  testMessage: 'This is a test of `pullquote doctor`: Pullquote can post here.',
  posted: (name: string) => `was posted to #${name}`,
} as const
