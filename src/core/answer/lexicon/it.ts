import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { atStart, everyWord, moreWords, numbersOr, onlyWords, placeAfter, wholeWords } from './patterns.ts'

const MONTH = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'
const DAYS = [
  `\\d{1,2}º? (?:${MONTH})|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica`,
  'oggi|ieri|stamattina|stanotte|stasera|questa (?:mattina|notte|sera|settimana)|alle \\p{L}+|\\d{1,2}[:.]\\d\\d|mezzanotte|mezzogiorno',
  'la (?:notte|settimana) scorsa|nel fine settimana',
]

export const ITALIAN: AnswerLexicon = {
  asks: [
    ['quantity', wholeWords('quant[oaie]|quanto (?:alto|lungo|grande|spesso)')],
    ['reason', wholeWords('perché|perche|per quale (?:motivo|ragione)|come mai')],
    ['person', wholeWords('chi')],
    ['time', wholeWords('quando|a che ora|da quando')],
    ['place', wholeWords("dove|dov['’]è|da dove")],
    ['manner', wholeWords("come|com['’]è")],
    [
      'event',
      wholeWords(
        "(?:che )?cosa (?:è successo|è accaduto|succede|sta succedendo|è avvenuto)|di (?:che )?cosa si tratta|cos['’]è (?:successo|accaduto)",
      ),
    ],
    ['thing', wholeWords("che cosa|cosa|cos['’]|che|quale|quali")],
    ['yes-no', atStart("è|sono|era|fu|ha|hanno|aveva|può|c['’]è|ci sono")],
  ],
  which: wholeWords('quale|quali|che|che tipo di'),
  nouns: [
    ['time', wordList('anno anni secolo decennio data mese giorno ora epoca')],
    ['quantity', wordList('percentuale numero quantità prezzo tasso cifra costo somma')],
    ['place', wordList('paese città luogo regione zona fiume isola via provincia stato villaggio quartiere')],
    ['person', wordList('persona uomo donna ministro ministra presidente responsabile')],
    ['reason', wordList('ragione ragioni causa motivo motivi scopo')],
  ],
  functionWords: wordList(`
    chi che cosa quando dove come perché quanto quanti quanta quante quale quali è sono era fu ha hanno aveva stato essere avere il lo la i gli le
    un uno una di del dello della dei degli delle a al allo alla ai in nel nella da dal dalla con senza su sul sulla per e o ma non si suo sua suoi
    sue questo questa quello quella esattamente mai`),
  generalWords: wordList(
    'successo succede succedendo accaduto accade avvenuto tratta evento notizia articolo coinvolto coinvolti coinvolta vicenda',
  ),
  negation: wholeWords('non|mai|nessun[oa]?|niente|nulla|senza|né|neanche|neppure'),
  degrees: wordList(
    'solo soltanto unico unica primo prima ultimo ultima maggiore minore migliore peggiore più meno sempre tutti tutte',
  ),
  negativePrefix: /^(?:in|im|ir|dis|anti|non)(?=\p{L}{4})/u,
  tells: {
    time: everyWord(
      ...DAYS,
      `(?:1\\d{3}|20\\d\\d)|(?:a|in|da|fine|inizio) (?:${MONTH})|secolo|(?:la settimana|il mese|l['’]anno) (?:scors[oa]|prossim[oa])|\\p{L}+ (?:giorni|settimane|mesi|anni|ore) fa`,
    ),
    place: placeAfter('a|in|nel|nella|nei|da|dal|dalla|presso|vicino a|verso'),
    quantity: numbersOr(
      'uno?|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|venti|trenta|cento|centinaia|mille|mila|migliaia|milion[ei]|miliard[oi]|decine|metà|terzo|quarto',
    ),
    reason: everyWord(
      'perché|a causa|grazie a|per|poiché|dato che|dopo|in seguito|ragion[ei]|causa|motiv[oi]|provocato|in risposta|per protesta|nonostante|di fronte',
    ),
    manner: everyWord('mediante|con|tramite|attraverso|grazie a|\\p{L}{3,}mente|\\p{L}{3,}[ae]ndo'),
  },
  newsTimes: everyWord(...DAYS),
  leaning: atStart(
    'egli|lui|lei|loro|essi|suo|sua|suoi|sue|questo|questa|questi|queste|quello|quella|ciò|ma|e|inoltre|anche|così|perciò|tuttavia|lì',
  ),
  saying: wholeWords(
    'dett[oaie]|dice|dicono|disse|dichiar(?:ato|a)|afferm(?:ato|a)|spieg(?:ato|a)|sostien(?:e)|sostenuto',
  ),
  replying: wholeWords('rispost[oaie]|rispond(?:e|ono)|reag(?:ito|isce)|comment(?:ato|a)'),
  about: wholeWords('su|sul|sulla|sui|sulle|di|del|della|dei|riguardo a|circa|che'),
  followUp: {
    and: atStart('e(?: per quanto riguarda| riguardo a)?|ma|o'),
    bare: onlyWords(
      '(?:e )?(?:chi|che cosa|cosa|quando|dove|come|perché|quant[oaie]|da quando|perché no)(?: esattamente)?',
    ),
    more: moreWords({ after: 'che|cosa|chi|dove|come|che cosa', words: 'altro|ancora|di più', atEnd: 'altro' }),
    pronouns: new Map([
      ['lui', 'male'],
      ['lei', 'female'],
      ['loro', 'any'],
    ]),
  },
}
