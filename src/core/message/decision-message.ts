import type { Decision, DecisionReason } from '../edition/decision.ts'
import type { JoinReason } from '../stories/story-article.ts'
import { DECISION_TEXTS } from './decision-texts.ts'
import { cutLine, toLine } from './line.ts'
import { type Block, type ListItem, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** An article of a story, with why it is there. */
export interface ShownMember {
  readonly title: string | null
  readonly outlet: string | null
  readonly link: string | null
  /** The weightiest first. */
  readonly why: readonly JoinReason[]
}

/** Why a story is in an edition or not, and why its articles are one story. `told` counts the stories of the edition. */
export function toDecisionMessage(decision: Decision, told: number, members: readonly ShownMember[]): Message {
  const { headline, place, reason, parts } = decision
  const title = DECISION_TEXTS.title(toLine(headline) ?? TEXTS.untitled)
  const blocks: Block[] = [
    { kind: 'heading', rank: 'title', text: title },
    toNote(
      'info',
      `${place === null ? DECISION_TEXTS.leftOut : DECISION_TEXTS.told(place, told)} ${describeReason(reason)}`,
    ),
    ...listOf(
      DECISION_TEXTS.rank,
      parts.map(({ name, adds }) => ({ title: formatAdds(adds), note: DECISION_TEXTS.parts[name], link: null })),
    ),
    ...listOf(DECISION_TEXTS.members(members.length), members.map(toItem)),
  ]
  return { notification: cutLine(title, MAX_NOTIFICATION_CHARS), blocks }
}

/** What became of a story, in a sentence. */
export function describeReason(reason: DecisionReason): string {
  switch (reason.code) {
    case 'new':
    case 'outside-window':
    case 'muted':
      return DECISION_TEXTS.reasons[reason.code]()
    case 'update':
      return DECISION_TEXTS.reasons.update(reason.newSentences, reason.newFigures)
    case 'no-news':
      return DECISION_TEXTS.reasons['no-news'](reason.newArticles)
    case 'excluded':
      return DECISION_TEXTS.reasons.excluded(reason.by)
    case 'not-included':
      return DECISION_TEXTS.reasons['not-included'](reason.wanted)
    case 'outlet':
      return DECISION_TEXTS.reasons.outlet(reason.outlets)
    case 'language':
      return DECISION_TEXTS.reasons.language(reason.languages)
    case 'too-few-outlets':
      return DECISION_TEXTS.reasons['too-few-outlets'](reason.outlets, reason.needed)
    case 'over-limit':
      return DECISION_TEXTS.reasons['over-limit'](reason.rank, reason.limit)
  }
}

function describeJoin(reason: JoinReason): string {
  switch (reason.code) {
    case 'founds':
      return DECISION_TEXTS.joined.founds
    case 'alike':
      return DECISION_TEXTS.joined.alike(reason.likeness, reason.needed)
    case 'shared-words':
      return DECISION_TEXTS.joined['shared-words'](reason.words)
    case 'copy':
      return DECISION_TEXTS.joined.copy(reason.share)
    case 'apart':
      return DECISION_TEXTS.joined.apart(reason.days)
  }
}

function toItem({ title, outlet, link, why }: ShownMember): ListItem {
  const reasons = why.map(describeJoin).join('; ')
  const note = [toLine(outlet), toLine(reasons)].filter((part) => part !== null).join(': ')
  return { title: toLine(title) ?? TEXTS.untitled, note: note === '' ? null : note, link }
}

function listOf(title: string, items: readonly ListItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, items }]
}

/** A signed number of two places: "+1.25". */
export function formatAdds(adds: number): string {
  return `${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(2)}`
}
