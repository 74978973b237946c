import { cutLine } from './line.ts'
import { type Block, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** What one posted message may hold. */
export interface MessageLimits {
  readonly maxBlocks: number
  readonly maxChars: number
  /** Longest single text. */
  readonly maxTextChars: number
}

/** What a block takes up once a platform has rendered it, in the units of the platform's limits. */
export interface BlockSize {
  readonly blocks: number
  readonly chars: number
  readonly longestText: number
}

/**
 * The message in parts that keep the limits, in order: one part where all fits, [] never. Parts end between blocks, a
 * list also between its items; a heading goes with what it stands above. A block that by itself is over the limit
 * becomes a note with its link, for a quotation is never cut. The limits must leave room for such a note.
 */
export function fitMessage(message: Message, limits: MessageLimits, sizeOf: (block: Block) => BlockSize): Message[] {
  const pieces = message.blocks.flatMap((block) => toPieces(block, limits, sizeOf))
  const parts: Piece[][] = []
  let part: Piece[] = []
  for (const piece of pieces) {
    if (part.length > 0 && !fits([...part, piece], limits)) {
      const heading = part.at(-1)?.block.kind === 'heading' ? part.slice(-1) : []
      const carried = part.length > 1 && fits([...heading, piece], limits) ? heading : []
      parts.push(part.slice(0, part.length - carried.length))
      part = carried
    }
    part.push(piece)
  }
  parts.push(part)
  return parts.map((each, index) => ({
    notification: index === 0 ? message.notification : laterLine(message.notification, index + 1, parts.length),
    blocks: each.map(({ block }) => block),
  }))
}

/** A block that stays whole, with its size. */
interface Piece {
  readonly block: Block
  readonly size: BlockSize
}

function fits(pieces: readonly Piece[], { maxBlocks, maxChars, maxTextChars }: MessageLimits): boolean {
  const blocks = pieces.reduce((sum, { size }) => sum + size.blocks, 0)
  const chars = pieces.reduce((sum, { size }) => sum + size.chars, 0)
  return blocks <= maxBlocks && chars <= maxChars && pieces.every(({ size }) => size.longestText <= maxTextChars)
}

function toPieces(block: Block, limits: MessageLimits, sizeOf: (block: Block) => BlockSize): Piece[] {
  const whole = { block, size: sizeOf(block) }
  if (fits([whole], limits)) return [whole]
  if (block.kind === 'list' && block.items.length > 1) {
    const middle = Math.ceil(block.items.length / 2)
    const first = { ...block, items: block.items.slice(0, middle) }
    const second = { ...block, title: null, items: block.items.slice(middle) }
    return [first, second].flatMap((half) => toPieces(half, limits, sizeOf))
  }
  const bare = toNote('warn', TEXTS.tooLong)
  const notes: readonly Block[] = [{ ...bare, link: linkOf(block) }, bare]
  const pieces = notes.map((note): Piece => ({ block: note, size: sizeOf(note) }))
  return pieces.filter((piece) => fits([piece], limits)).slice(0, 1)
}

/** Where the words of a block can be read; null where nowhere. */
function linkOf(block: Block): string | null {
  switch (block.kind) {
    case 'heading':
    case 'actions':
    case 'file':
      return null
    case 'points':
      return block.points[0]?.link ?? null
    case 'list':
      return block.items[0]?.link ?? null
    default:
      return block.link
  }
}

function laterLine(notification: string, part: number, parts: number): string {
  const room = MAX_NOTIFICATION_CHARS - TEXTS.partOf('', part, parts).length
  return TEXTS.partOf(cutLine(notification, room), part, parts)
}
