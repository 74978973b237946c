/** What `npm run eval` measures: which lines go through which command, and which scorer reads the result. */
export interface Measure {
  readonly name: string
  /** Input lines: a file, or a folder that a generator turns into lines. */
  readonly lines: { readonly path: string; readonly generator: string | null }
  readonly command: 'ask' | 'digest' | 'extract' | 'sentences' | 'stories'
  readonly scorer: string
  readonly gold: string
  readonly scorerArgs: readonly string[]
}

function onFile(
  name: string,
  command: Measure['command'],
  scorer: string,
  path: string,
  scorerArgs: string[] = [],
): Measure {
  return { name, lines: { path, generator: null }, command, scorer, gold: path, scorerArgs }
}

export const MEASURES: readonly Measure[] = [
  onFile('quotes', 'digest', 'score-quotes.mjs', 'data/quotes-en.jsonl'),
  onFile('people', 'digest', 'score-people.mjs', 'data/people-en.jsonl'),
  onFile('summaries-en', 'digest', 'score-summaries.mjs', 'data/summaries-en.jsonl'),
  onFile('summaries-fr', 'digest', 'score-summaries.mjs', 'data/summaries-fr.jsonl'),
  onFile('answers', 'ask', 'score-answers.mjs', 'data/answers-en.jsonl'),
  onFile('answers-5w', 'ask', 'score-answers.mjs', 'data/answers-5w-en.jsonl'),
  onFile('stories', 'stories', 'score-stories.mjs', 'data/stories-en.jsonl'),
  onFile('headlines', 'stories', 'score-stories.mjs', 'data/headlines-en.jsonl'),
  onFile('sentences-en', 'sentences', 'score-sentences.mjs', 'data/sentences.jsonl', ['en']),
  onFile('sentences-all', 'sentences', 'score-sentences.mjs', 'data/sentences.jsonl'),
  {
    name: 'extraction',
    lines: { path: 'data/pages', generator: 'pages.mjs' },
    command: 'extract',
    scorer: 'score-extraction.mjs',
    gold: 'data/pages/gold.jsonl',
    scorerArgs: [],
  },
]

export const FEED_SETS: readonly string[] = ['data/feeds-feedparser.jsonl', 'data/feeds-w3c.jsonl']
