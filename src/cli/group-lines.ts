import { applyJoined } from '../core/stories/apply-joined.ts'
import { createGrouper } from '../core/stories/grouper.ts'
import type { StoryArticle } from '../core/stories/story-article.ts'
import { detectLanguage } from '../core/text/detect-language.ts'
import { textArticle } from '../sources/file/to-article.ts'
import { lineAnswerer } from './answer-line.ts'
import { type ErrorLine, LINES, type LineInput, type LineOutput } from './contract.ts'
import { readLines } from './json-lines.ts'

type StoryLine = LineOutput<'stories'>

/** What a headline is written in where neither the line nor its words tell. */
const USUAL_LANGUAGE = 'en'
/** Enough to tell a language, and quick. */
const LANGUAGE_CHARS = 400

/**
 * Groups the articles of all lines into stories; gives a line for each, in the order of the input. They can only be given
 * when the input has ended, for a later article may show that two stories are one. Where the input breaks off, what came
 * before is given, then the fault is thrown.
 */
export async function* groupLines(
  input: AsyncIterable<Uint8Array>,
  report: (fault: unknown) => void,
): AsyncGenerator<StoryLine | ErrorLine, void> {
  const { join, listFounders } = createGrouping()
  const answer = lineAnswerer(LINES.stories, join, report)
  const answers: (Joining | ErrorLine)[] = []
  let broken: { readonly fault: unknown } | null = null
  try {
    for await (const line of readLines(input)) answers.push(await answer(line))
  } catch (fault) {
    broken = { fault }
  }
  const founders = listFounders()
  for (const each of answers)
    yield 'error' in each ? each : { id: each.id, story: founders.get(each.article) ?? each.id }
  if (broken) throw broken.fault
}

/** A line taken in: its id, and the article's id among us, for ids of lines may come twice. */
interface Joining {
  readonly id: StoryLine['id']
  readonly article: string
}

function createGrouping() {
  const grouper = createGrouper()
  const ids = new Map<string, StoryLine['id']>()
  const stories = new Map<string, string[]>()
  return {
    async join(line: LineInput<'stories'>): Promise<Joining> {
      const article = String(ids.size)
      const joined = grouper.join(toStoryArticle(article, line))
      ids.set(article, line.id)
      applyJoined(stories, article, joined)
      return { id: line.id, article }
    },
    /** The founder of each article's story, as they are now. */
    listFounders(): Map<string, StoryLine['id']> {
      const founders = [...stories].flatMap(([founder, articles]) => articles.map((each) => [each, founder] as const))
      return new Map(founders.map(([article, founder]) => [article, ids.get(founder) ?? founder]))
    },
  }
}

function toStoryArticle(id: string, line: LineInput<'stories'>): StoryArticle {
  const language = line.language || detectLanguage(sampleOf(line), USUAL_LANGUAGE)
  const { title, text, publishedAt, outlet, language: tag } = textArticle({ ...line, text: line.text ?? '', language })
  return { id, title, text, publishedAt: publishedAt === null ? null : Date.parse(publishedAt), outlet, language: tag }
}

const sampleOf = ({ title, text }: LineInput<'stories'>) => `${title}\n${text ?? ''}`.slice(0, LANGUAGE_CHARS)
