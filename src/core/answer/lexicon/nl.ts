import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { atStart, everyWord, moreWords, numbersOr, onlyWords, placeAfter, wholeWords } from './patterns.ts'

const MONTH = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const DAYS = [
  `\\d{1,2} (?:${MONTH})|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:avond|ochtend|middag|nacht)?`,
  'vandaag|gisteren|eergisteren|vanochtend|vanmiddag|vanavond|vannacht|\\d{1,2}[:.]\\d\\d|\\d{1,2} uur|middernacht',
  'afgelopen (?:nacht|week|weekend)|deze week|vorige week',
]

export const DUTCH: AnswerLexicon = {
  asks: [
    ['quantity', wholeWords('hoeveel|hoe (?:vaak|hoog|groot|ver|lang|oud|duur|zwaar|snel)')],
    ['reason', wholeWords('waarom|om welke redenen?|hoezo')],
    ['person', wholeWords('wie|wiens')],
    ['time', wholeWords('wanneer|hoe laat|sinds wanneer')],
    ['place', wholeWords('waar|waarheen|waarvandaan')],
    ['manner', wholeWords('hoe|waarmee|waardoor')],
    [
      'event',
      wholeWords('wat (?:is er (?:gebeurd|aan de hand)|gebeurde(?: er)?|gebeurt er)|waar gaat (?:het|dit) over'),
    ],
    ['thing', wholeWords('wat|welke?|waarover|waarvan')],
    ['yes-no', atStart('is|zijn|was|waren|heeft|hebben|had|wordt|worden|werd|werden|kan|kunnen|moet|wil|zal|gaat')],
  ],
  which: wholeWords('welke?|wat voor(?: een)?'),
  nouns: [
    ['time', wordList('jaar jaren eeuw decennium datum maand dag tijd tijdstip')],
    ['quantity', wordList('percentage aantal prijs bedrag deel hoogte som')],
    ['place', wordList('land stad plaats regio gebied rivier eiland straat provincie staat dorp wijk')],
    ['person', wordList('persoon man vrouw politicus minister president voorzitter')],
    ['reason', wordList('reden redenen oorzaak aanleiding doel')],
  ],
  functionWords: wordList(`
    wie wat wanneer waar hoe waarom welk welke hoeveel is zijn was waren heeft hebben had wordt worden werd werden kan kunnen moet wil zal gaat de
    het een en of maar ook nog in op aan uit bij met na van naar over onder om voor door er zich dit dat deze die precies dan nou eigenlijk`),
  generalWords: wordList('gebeurd gebeurde gebeurt hand gebeurtenis betrokken artikel bericht nieuws zaak kwam ging'),
  negation: wholeWords('niet|nooit|geen|niemand|niets|zonder|noch'),
  degrees: wordList(
    'alleen slechts eerste laatste meeste minste grootste kleinste hoogste laagste beste slechtste altijd alle meer minder',
  ),
  negativePrefix: /^(?:on|in|im|anti|niet)(?=\p{L}{4})/u,
  tells: {
    time: everyWord(
      ...DAYS,
      `(?:1\\d{3}|20\\d\\d)|(?:in|sinds|tot|begin|eind|half) (?:${MONTH})|eeuw|(?:vorige|afgelopen|volgende|komende) (?:maand|jaar|zomer|winter|herfst|lente)|\\p{L}+ (?:dagen|weken|maanden|jaar|uur) geleden`,
    ),
    place: placeAfter('in|bij|naar|uit|nabij|te|vanuit|rond'),
    quantity: numbersOr(
      'een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|honderd(?:en)?|duizend(?:en)?|miljoen(?:en)?|miljard(?:en)?|tientallen|helft|derde|kwart',
    ),
    reason: everyWord(
      'omdat|vanwege|wegens|door|doordat|zodat|want|dankzij|om|nadat|na|reden(?:en)?|oorzaak|veroorzaakt|leidde|uit protest|als reactie|ondanks|daarom',
    ),
    manner: everyWord('door|met|via|per|met behulp|middels|doordat'),
  },
  newsTimes: everyWord(...DAYS),
  leaning: atStart(
    'hij|zij|ze|het|zijn|haar|hun|dit|dat|deze|die|daar|daarna|daarmee|daardoor|daarom|ook|maar|en|echter|toch|bovendien',
  ),
  saying: wholeWords('zeg(?:t|gen)|zei(?:den)?|gezegd|verklaard?e?n?|vindt?|vonden|beweer(?:t|de)'),
  replying: wholeWords('antwoord(?:t|de)|geantwoord|reageer(?:t|de)|gereageerd'),
  about: wholeWords('over|van|dat|op|aan'),
  followUp: {
    and: atStart('en(?: hoe zit het met| wat betreft)?|hoe zit het met|maar|of'),
    bare: onlyWords('(?:en )?(?:wie|wat|wanneer|waar|hoe|waarom|hoeveel|sinds wanneer|waarom niet)(?: precies| dan)?'),
    more: moreWords({
      after: 'wat|wie|waar|hoe',
      words: 'nog(?: meer)?|verder|anders|meer',
      atEnd: 'nog meer|nog|verder',
    }),
    pronouns: new Map([
      ['hij', 'male'],
      ['hem', 'male'],
      ['zij', 'any'],
      ['ze', 'any'],
      ['haar', 'female'],
    ]),
  },
}
