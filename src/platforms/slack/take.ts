import type { ViewResponseAction } from '@slack/bolt'
import type { AnswerAt } from './respond.ts'
import type { SlackParts } from './slack-parts.ts'

/** Something that came from Slack, as its JSON. */
export interface Arrival {
  readonly body: unknown
  /** For an event, what happened; else null. */
  readonly event: unknown
  /** Null where it has no response address. */
  readonly answerAt: AnswerAt | null
  /** Acknowledges with what is to be shown in the window; only the first one counts. */
  acknowledge(response?: ViewResponseAction): Promise<void>
}

/** Does what something that came from Slack asks for. It is acknowledged already, but for windows that were sent in. */
export type Take = (parts: SlackParts, arrival: Arrival) => Promise<void>
