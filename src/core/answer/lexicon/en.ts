import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { moreWords } from './patterns.ts'

const NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice|single|double|triple|several|both|majority|none'
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const PERIOD = 'night|week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|decade|season'

/** Days and hours. */
const DAYS = [
  `\\b${MONTH} \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}`,
  "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s|s)?\\b",
  '\\b(?:today|yesterday|tomorrow|tonight|overnight|midnight|noon|midday)\\b',
  '\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|AM|PM)(?![\\p{L}])',
  `\\b(?:last|this) (?:${PERIOD})\\b`,
]

export const ENGLISH: AnswerLexicon = {
  asks: [
    ['quantity', /\bhow (?:many|much|often|frequently|large|big|tall|high|old|far|long|wide|deep|fast|heavy)\b/],
    ['reason', /\bwhy\b|\bhow come\b|\bfor what reasons?\b/],
    ['person', /\bwho(?:m|se)?\b|\bwho's\b/],
    ['time', /\bwhen\b|\bwhat time\b/],
    ['place', /\bwhere\b/],
    ['manner', /\bhow\b/],
    [
      'event',
      /\bwhat(?:'s| is| has| was)? (?:happen(?:s|ed|ing)?|going on|occurred|took place|(?:it|this|that|the (?:story|article|news)) about|the (?:story|news|matter))\b/,
    ],
    ['thing', /\bwh?at\b|\bwhat's\b|\bwhich\b/],
    ['yes-no', /^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|might|must)\b/],
  ],
  which: /\b(?:what|which|whose)\b(?: (?:other|kinds? of|types? of|sorts? of))?/,
  nouns: [
    ['time', wordList('year years century centuries decade decades date month day time era period age')],
    [
      'quantity',
      wordList(
        'percent percentage number amount fraction proportion population ratio rate height length speed cost price temperature share score size',
      ),
    ],
    [
      'place',
      wordList(
        'country countries city cities state region regions place location continent river town nation area county province street island mountain village district building',
      ),
    ],
    [
      'person',
      wordList(
        'person people man woman men women president king queen leader scientist author emperor actor singer player ruler philosopher official officials politician minister',
      ),
    ],
    ['reason', wordList('reason reasons cause purpose motive motivation')],
  ],
  functionWords: wordList(`
    what which who whom whose when where why how does did do done doing is are was were been being am be has have had having will would shall
    should can could may might must that this these those there their they them he him his she her its it we our us you your my me i an the a
    of on in at to for from by with and or but as if than then so such into about over under between during up out off not no nor only both
    each s t d re ve ll because while until some any all more most other same own too very just name called known many much kind type sort
    one ones get got make made use used often exactly actually else according anything something everything anyone someone`),
  generalWords: wordList(`
    happen happened happens happening occur occurred event events incident story article news involve involved main going take took place
    begin began begun start started key people person persons happening whole matter affair come came`),
  negation:
    /\b(?:not|never|none|neither|nor|without|cannot|except|unable|fail(?:s|ed)? to|refus(?:es|ed|e) to|lack(?:s|ed)?)\b|n['’]t\b|\bno\b(?! (?:longer|\d))|\bnon\b/i,
  degrees: wordList(`
    only first last most least largest smallest highest lowest best worst biggest main never oldest youngest earliest latest fewest more less fewer
    half double none longest shortest greatest alone`),
  negativePrefix: /^(?:non|un|in|im|ir|anti|dis|mis)(?=\p{L}{4})/u,
  tells: {
    time: new RegExp(
      [
        ...DAYS,
        '\\b(?:1\\d{3}|20\\d\\d)s?\\b',
        `\\b(?:in|since|until|by|late|early|last|this|next) ${MONTH}`,
        '\\bcentur(?:y|ies)\\b',
        `\\b(?:last|this|next|early|late|that|previous|following) (?:\\p{L}+ )?(?:${PERIOD})\\b`,
        '\\b(?:hours?|days?|weeks?|months?|years?|minutes?|decades?) (?:ago|later|earlier|before|after)\\b',
        '\\bat the weekend\\b|\\b(?:during|after|before|until|since) the\\b',
      ].join('|'),
      'gu',
    ),
    place:
      /(?<=\b(?:in|at|near|from|to|into|inside|outside|across|around|throughout)(?: the| a| an)?(?: \p{Ll}[\p{Ll}-]+){0,3} )\p{Lu}[\p{L}'’.-]+|(?<=^.{0,40})\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+)*(?:, \p{Lu}[\p{L}.]+)?(?: \(\p{L}+\))? ?(?:--|—|–| - )/gu,
    quantity: new RegExp(`[$£€]? ?\\b\\d[\\d.,]*%?|\\b(?:${NUMBER})\\b`, 'gi'),
    reason:
      /\b(?:because|due to|owing to|thanks to|in order to|so that|since|after|amid|following|over|as a result|result(?:s|ed|ing)? (?:of|from|in)|caus(?:e|es|ed|ing)|led to|leading to|prompt(?:s|ed|ing)|spark(?:s|ed|ing)|trigger(?:s|ed|ing)|blam(?:e|es|ed|ing)|reasons?|aim(?:s|ed|ing)? (?:to|at)|designed to|intended to|in response|in protest|revenge|reprisal|retaliation|therefore|thus|hence|why|despite|fear(?:s|ed|ing)?|concerns?|to (?!the|a|an|be|his|her|their|its|\p{Lu})\p{Ll}{3,})\b/gu,
    manner:
      /\b(?:by|through|via|using|with|when|after|while)\b(?= (?:\p{L}+ing\b|an? |the |his |her |its |their ))|\b(?:by|through|via|using)\b|(?<!\p{L})\p{L}{3,}ly(?!\p{L})/giu,
    person:
      /(?<=[\p{L},;:–—)"”'’] ["“(]?)\p{Lu}[\p{L}'’-]+|(?<!\p{L})(?:he|she|they|police|officials|people|men|women|\p{L}{3,}(?:ers|ors|ists|ians|ees)|[Tt]he (?:\p{L}+[ -])?(?:minister|president|mayor|director|general|chief|court|judge|government|council|company|union|party|team|family|couple|boy|girl|man|woman|\p{L}{3,}(?:er|or|ist|ian)))(?!\p{L})/gu,
  },
  newsTimes: new RegExp(DAYS.join('|'), 'gu'),
  leaning:
    /^["“‘(]?(?:(?:but|and|so|yet|still|however|instead|also|then|thus|therefore|for example|for instance|in addition|as a result|because of this|after this|at this|in this|by this),? )?(?:he|she|it|they|his|her|hers|their|its|this|these|those|that|such|both|the (?:latter|former|same|two|pair|plan|move|decision|company|group|man|woman|couple))\b|^(?:but|and|so|yet|however|then|thus|therefore|instead|also|for example|for instance|in addition|as a result)\b/i,
  saying:
    /\b(?:sa(?:y|ys|id|ying)|claim(?:s|ed)?|stat(?:es|ed)|argu(?:e|es|ed)|comment(?:s|ed)?|tweet(?:s|ed)?|think(?:s)?|thought)\b/,
  replying: /\b(?:t(?:ell|ells|old)|repl(?:y|ies|ied)|respond(?:s|ed)?|react(?:s|ed)?|answer(?:s|ed)?)\b/,
  about: /\b(?:about|on|of|to|that|regarding|concerning|over|it)\b/,
  followUp: {
    and: /^(?:and(?: what about| how about)?|what about|how about|but(?: what about)?|or)\b[ ,]*/i,
    bare: /^(?:(?:and|but|so) )?(?:who|what|when|where|why|how|how come|how many|how much|by whom|since when|why not)(?: exactly| so| then| else| though)?\W*$/i,
    more: moreWords({
      after: 'what|who|where|why|how|anything|something|anyone|someone|tell me|show me',
      words: 'else|more',
      atEnd: 'else|more',
    }),
    pronouns: new Map([
      ['he', 'male'],
      ['him', 'male'],
      ['his', 'male'],
      ['she', 'female'],
      ['her', 'female'],
      ['hers', 'female'],
      ['they', 'any'],
      ['them', 'any'],
      ['their', 'any'],
    ]),
  },
}
