import type { Message } from '../../core/message/message.ts'

/** What a message is called where it becomes a thread or a post: its heading, or else its notification. */
export function titleOf({ blocks, notification }: Message): string {
  for (const block of blocks) if (block.kind === 'heading' && block.rank === 'title') return block.text
  return notification
}
