import type { VerbForm } from './lexicon.ts'
import { wordList } from './word-list.ts'

/** Verbs that inflect by rule. */
const REGULAR = wordList(`
  add ask reply answer respond explain note claim argue insist warn announce declare state remark comment observe
  recall remember reveal report acknowledge admit concede confirm deny assert maintain allege suggest hint
  conclude continue predict promise pledge vow threaten urge demand request order complain lament joke quip
  whisper shout yell scream cry mutter exclaim snap boast brag tweet retweet post email text message
  describe criticize criticise denounce condemn blast slam accuse attack praise hail applaud mock ridicule dismiss reject
  characterize characterise label brand dub call refer decry deride tout defend emphasize emphasise stress reiterate repeat
  point caution advise counsel recommend propose contend believe wonder muse reason agree disagree object counter
  retort interject interrupt clarify elaborate testify proclaim pronounce profess preach
  lecture instruct inform notify assure reassure remind implore plead beg opine theorize speculate speculate
  estimate calculate determine rule recount narrate relate detail outline summarize summarise sum
  chant sing pray greet congratulate thank apologize apologise confess disclose discuss
  tease taunt charge contend conclude marvel enthuse gush rave rant vent rage fume sigh
  explain caption title headline sign chime deadpan share voice express signal mention cite
  document record publish release issue inquire query press question demand challenge
  pen scrawl scribble blog livestream broadcast caution protest bemoan grumble gripe chide scold rebuke berate
  credit echo boom blare deliver fault dub vent
  list argue uphold stipulate require hope fear worry expect want call envision
  welcome laud commend salute indicate imply insinuate reckon guess suspect doubt concur aver rebut regret
  surmise posit specify liken lambast lambaste castigate excoriate deplore admonish
  mumble murmur stammer growl bark bellow hiss scoff snort chuckle laugh thunder intone reflect`)

/** Past, third person, participle of verbs that do not. */
const IRREGULAR: readonly (readonly [past: string, third: string, participle: string, base: string])[] = [
  ['said', 'says', 'saying', 'say'],
  ['told', 'tells', 'telling', 'tell'],
  ['wrote', 'writes', 'writing', 'write'],
  ['spoke', 'speaks', 'speaking', 'speak'],
  ['thought', 'thinks', 'thinking', 'think'],
  ['read', 'reads', 'reading', 'read'],
  ['swore', 'swears', 'swearing', 'swear'],
  ['began', 'begins', 'beginning', 'begin'],
  ['foretold', 'foretells', 'foretelling', 'foretell'],
  ['found', 'finds', 'finding', 'find'],
  ['saw', 'sees', 'seeing', 'see'],
  ['felt', 'feels', 'feeling', 'feel'],
  ['held', 'holds', 'holding', 'hold'],
  ['quoted', 'quotes', 'quoting', 'quote'],
  ['stressed', 'stresses', 'stressing', 'stress'],
]

/** Forms of a verb whose infinitive says nothing: "the storm is to blame". */
const WITHOUT_BASE: readonly (readonly [string, VerbForm])[] = [
  ['blamed', 'finite'],
  ['blames', 'finite'],
  ['blaming', 'participle'],
]

/** Verbs with a doubled consonant in the past and participle. */
const DOUBLED = wordList('quip brag beg chat rap blog refer admit regret concur aver rebut')

function inflect(base: string): readonly (readonly [string, VerbForm])[] {
  const last = base.at(-1) ?? ''
  const stem = last === 'e' ? base.slice(0, -1) : DOUBLED.has(base) ? base + last : base
  const isConsonantY = /[^aeiou]y$/.test(base)
  const past = isConsonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const third = isConsonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  return [
    [past, 'finite'],
    [third, 'finite'],
    [`${stem}ing`, 'participle'],
    [base, 'base'],
  ]
}

/** Every form of every verb of saying. */
export const SAY_VERBS: ReadonlyMap<string, VerbForm> = new Map([
  ...[...REGULAR].flatMap(inflect),
  ...WITHOUT_BASE,
  ...IRREGULAR.flatMap(([past, third, participle, base]): (readonly [string, VerbForm])[] => [
    [base, 'base'],
    [participle, 'participle'],
    [third, 'finite'],
    [past, 'finite'],
  ]),
])

/** Verbs that give a thing a name: “dubbed the plan “a folly””. */
export const NAMING_VERBS: ReadonlySet<string> = new Set(
  [
    'call',
    'dub',
    'label',
    'brand',
    'title',
    'headline',
    'caption',
    'describe',
    'characterize',
    'characterise',
    'refer',
    'list',
  ].flatMap((base) => inflect(base).map(([form]) => form)),
)

/** Verbs of saying of two words. */
export const SAY_PHRASES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['went', wordList('on')],
  ['goes', wordList('on')],
  ['put', wordList('it')],
  ['puts', wordList('it')],
  ['shot', wordList('back')],
  ['shoots', wordList('back')],
  ['fired', wordList('back')],
  ['hit', wordList('back')],
  ['chimed', wordList('in')],
  ['made', wordList('clear')],
  ['makes', wordList('clear')],
  ['pointed', wordList('out')],
  ['called', wordList('out')],
])
