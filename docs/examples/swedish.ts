import { BARE } from '../../src/core/quotes/lexicon/bare.ts'
import { formsOf } from '../../src/core/quotes/lexicon/conjugate.ts'
import type { Lexicon } from '../../src/core/quotes/lexicon/lexicon.ts'
import { wordList } from '../../src/core/quotes/lexicon/word-list.ts'

/**
 * Words of Swedish, enough for the most common clauses of saying. What a language does not say is as in `BARE`: rules
 * that lack their words find nothing, and no speaker is guessed. In the project it is `src/core/quotes/lexicon/sv.ts`, with
 * a line in `lexicons.ts`; cases go to `test/fixtures/quotes/sv/`.
 */
export const SWEDISH: Lexicon = {
  ...BARE,
  sayVerbs: new Map([
    ...formsOf('säger sade sa skriver skrev berättar berättade uppger uppgav menar menade frågar frågade', 'finite'),
    ...formsOf('sagt skrivit berättat uppgett menat frågat', 'past'),
  ]),
  plainVerbs: wordList('säger sade sa skriver skrev berättar berättade uppger uppgav'),
  speechWords: wordList('jag mig min vi oss vår du dig din ni er ja nej'),
  auxiliaries: wordList('är var har hade ska skulle kan kunde måste vill ville'),
  perfectHelpers: wordList('har hade'),
  infinitiveMarks: wordList('att'),
  prepositions: wordList('i på av till från med för om under efter vid enligt mot genom utan över'),
  complements: wordList('för av i på'),
  sourceMarks: [['enligt']],
  determiners: wordList('en ett den det de denna detta dessa min din sin hans hennes deras'),
  articles: wordList('en ett den det de'),
  copulas: wordList('är var'),
  clauseStarts: wordList('att men som när om eftersom medan och'),
  subordinators: wordList('att eftersom medan när om'),
  joints: wordList('och eller'),
  and: 'och',
  but: 'men',
  relatives: wordList('som'),
  pronouns: new Map([
    ['han', 'male'],
    ['hon', 'female'],
    ['de', 'many'],
    ['det', 'thing'],
    ['jag', 'self'],
    ['vi', 'self'],
  ]),
  noNames: wordList(
    'en ett den det de i på av till från med för om och men att när som han hon vi jag enligt nu också',
  ),
  titles: wordList('statsminister minister borgmästare professor doktor general kung drottning'),
  agents: wordList('statsministern ministern borgmästaren professorn hamnchefen talesperson talespersonen direktören'),
  bodies: wordList('regeringen kommunen polisen partiet företaget'),
  calendar: wordList('måndag tisdag onsdag torsdag fredag lördag söndag'),
}
