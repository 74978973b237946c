/** What we say on Discord only. */
export const WORDS = {
  inThread: 'The answer is in the thread under the message.',
  oldButton: 'This button is from an older version of this bot. Ask with /ask, or get the digest anew with /digest.',
} as const
