import { toFiltersMessage } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { type ChangedFilters, changeFilters } from '../core/subscription/change-filters.ts'
import { describeFilters, describeTerm } from '../core/subscription/describe-filters.ts'
import { NO_FILTERS } from '../core/subscription/subscription-choices.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { CommandOf, Context } from './context.ts'
import { tryFilters } from './edition/try-filters.ts'
import { changeSubscription, findOwnSubscription } from './own-subscription.ts'
import { type BotReply, toAsker, toEveryone } from './reply.ts'

/** Shows or changes which stories pass into the editions of the channel; a change says how many of the last day would pass. */
export async function filter({ change }: CommandOf<'filter'>, context: Context): Promise<BotReply> {
  if (change.action === 'show') {
    const own = await findOwnSubscription(context)
    return toAsker(toFiltersMessage(SUBSCRIPTION_TEXTS.filters, describeFilters(own?.filters ?? NO_FILTERS), []))
  }
  let outcome: ChangedFilters = { filters: NO_FILTERS, notFound: [] }
  const changed = await changeSubscription('filter', context, ({ filters }) => {
    outcome = changeFilters(filters, change)
    return { filters: outcome.filters }
  })
  if ('message' in changed) return changed
  const isSame = JSON.stringify(changed.before?.filters ?? NO_FILTERS) === JSON.stringify(changed.after.filters)
  const missing = outcome.notFound.map((term) => SUBSCRIPTION_TEXTS.filterNotFound(describeTerm(term)))
  const lines = describeFilters(changed.after.filters)
  if (isSame) return toAsker(toFiltersMessage(SUBSCRIPTION_TEXTS.filtersSame, lines, missing))
  const tried = await sayHowManyPass(changed.after, context)
  return toEveryone(toFiltersMessage(SUBSCRIPTION_TEXTS.filtersSaved, lines, [...missing, ...tried]))
}

/** What the filters would have done to the stories of the last day; nothing where there were none to try them on. */
async function sayHowManyPass(subscription: Subscription, context: Context): Promise<string[]> {
  const { passing, all } = await tryFilters(subscription, context)
  if (all === 0) return []
  return passing === 0
    ? [SUBSCRIPTION_TEXTS.filterMatchesNothing(all)]
    : [SUBSCRIPTION_TEXTS.filterMatches(passing, all)]
}
