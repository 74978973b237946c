import { canonicalAddress } from '../core/article/canonical-address.ts'
import type { Decision } from '../core/edition/decision.ts'
import { type ShownMember, toDecisionMessage } from '../core/message/decision-message.ts'
import { DECISION_TEXTS } from '../core/message/decision-texts.ts'
import { toListMessage } from '../core/message/list-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { findArticle, findArticleAt } from '../store/articles.ts'
import { type Edition, findEdition, findLastEdition } from '../store/editions.ts'
import { findPost } from '../store/posts.ts'
import { findStoryOf, findStoryTitles, listStoryMembers } from '../store/stories.ts'
import type { CommandOf, Context } from './context.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'

/** Stories that are offered where several have the words. */
const MAX_OFFERED = 8

/** Why a story was told or left out of the edition of this thread, or else of the channel's last one, and what it is made of. */
export async function why({ story }: CommandOf<'why'>, context: Context): Promise<BotReply> {
  const edition = await findEditionMeant(context)
  if (edition === null) return noteToAsker('info', DECISION_TEXTS.noEdition, TEXTS.whyInThread)
  const found = await findDecisions(story, edition, context)
  const [decision, ...others] = found
  if (decision === undefined) return noteToAsker('info', notFound(story, edition))
  if (others.length > 0 && story.kind === 'name') return offer(story.name, found)
  const told = edition.decisions.filter(({ place }) => place !== null).length
  return toAsker(toDecisionMessage(decision, told, await findMembers(decision.storyId, context)))
}

async function findEditionMeant(context: Context): Promise<Edition | null> {
  const { store, channel, place, now } = context
  const root = place.threadId === null ? null : await findPost(store.db, channel.id, place.threadId)
  if (root?.editionId != null) return findEdition(store.db, root.editionId)
  const subscription = await findOwnSubscription(context)
  return subscription && findLastEdition(store.db, subscription.id, now())
}

async function findDecisions(
  story: CommandOf<'why'>['story'],
  { decisions }: Edition,
  { store }: Context,
): Promise<Decision[]> {
  switch (story.kind) {
    case 'number':
      return decisions.filter(({ place }) => place === story.number)
    case 'address': {
      const article = await findArticleAt(store.db, canonicalAddress(story.url))
      const member = article && (await findStoryOf(store.db, article.id))
      return decisions.filter(({ storyId }) => storyId === member?.storyId)
    }
    case 'name': {
      const titles = await findStoryTitles(
        store.db,
        decisions.map(({ storyId }) => storyId),
      )
      return decisions.filter(({ storyId, headline }) =>
        [headline ?? '', ...(titles.get(storyId) ?? [])].some((title) => hasWords(title, story.name)),
      )
    }
  }
}

/** Whether a title has all the words, or their beginnings, in any order and case. */
function hasWords(title: string, written: string): boolean {
  const words = wordsOf(title)
  return wordsOf(written).every((wanted) => words.some((word) => word.startsWith(wanted)))
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

function notFound(story: CommandOf<'why'>['story'], { decisions }: Edition): string {
  const told = decisions.filter(({ place }) => place !== null).length
  if (story.kind === 'number') return DECISION_TEXTS.unknownNumber(story.number, told)
  return DECISION_TEXTS.unknownStory(story.kind === 'address' ? story.url : story.name)
}

function offer(words: string, found: readonly Decision[]): BotReply {
  const items = found.slice(0, MAX_OFFERED).map(({ headline, place }) => {
    return { title: headline ?? TEXTS.untitled, note: place === null ? null : `why ${place}`, link: null }
  })
  return toAsker(toListMessage({ title: DECISION_TEXTS.several(words), items, empty: '' }))
}

async function findMembers(storyId: string, { store }: Context): Promise<ShownMember[]> {
  const members: ShownMember[] = []
  for (const { articleId, why: reasons } of await listStoryMembers(store.db, storyId)) {
    const stored = await findArticle(store.db, articleId)
    if (!stored) continue
    const { title, outlet, url } = stored.article
    members.push({ title, outlet, link: url, why: reasons })
  }
  return members
}
