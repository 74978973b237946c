import type { NoteBlock, Tone } from './message.ts'

/** Words of ours as a block, without a link. */
export function toNote(tone: Tone, text: string): NoteBlock {
  return { kind: 'note', tone, text, link: null }
}
