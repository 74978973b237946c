import type { Decision } from '../../../core/edition/decision.ts'
import { describeReason, formatAdds } from '../../../core/message/decision-message.ts'
import { DECISION_TEXTS } from '../../../core/message/decision-texts.ts'
import { TEXTS } from '../../../core/message/texts.ts'
import type { Edition } from '../../../store/editions.ts'
import { type Markup, markup } from '../markup.ts'
import { renderCell, renderOverview, renderTime } from './overview-layout.ts'

/** More rows than anybody reads; those told come first. */
const MAX_ROWS = 500

/** What became of every story that an edition could have told, and why. */
export function renderEditionPage(channel: string, { title, slot, madeAt, lateMinutes, decisions }: Edition): string {
  const told = decisions.filter(({ place }) => place !== null).length
  const late = lateMinutes === null ? null : markup` <b>${TEXTS.editionIsLate(lateMinutes)}</b>`
  const rest = decisions.length > MAX_ROWS ? markup`<p>and ${decisions.length - MAX_ROWS} more</p>` : null
  return renderOverview(
    '/subscriptions',
    `${title} in #${channel}`,
    markup`<p>For ${renderTime(slot)}, made ${renderTime(madeAt)}.${late} ${told} of ${decisions.length} stories were told.</p>${renderTable(decisions.slice(0, MAX_ROWS))}${rest}`,
  )
}

function renderTable(decisions: readonly Decision[]): Markup | null {
  if (decisions.length === 0) return null
  return markup`<div class="scrolls" tabindex="0" role="region" aria-label="Decisions"><table><thead><tr><th scope="col">Place</th><th scope="col">Story</th><th scope="col">Why</th><th scope="col">${DECISION_TEXTS.rank}</th></tr></thead><tbody>${decisions.map(renderRow)}</tbody></table></div>`
}

function renderRow({ headline, place, reason, parts }: Decision): Markup {
  const rank = parts.map(({ name, adds }) => markup`<li>${formatAdds(adds)} ${DECISION_TEXTS.parts[name]}</li>`)
  return markup`<tr>${renderCell('Place', markup`${place ?? '—'}`)}<th scope="row">${headline ?? TEXTS.untitled}</th>${renderCell('Why', markup`${describeReason(reason)}`)}${renderCell(DECISION_TEXTS.rank, markup`<ul class="plain">${rank}</ul>`)}</tr>`
}
