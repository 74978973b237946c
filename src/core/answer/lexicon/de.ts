import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { atStart, everyWord, moreWords, numbersOr, onlyWords, placeAfter, wholeWords } from './patterns.ts'

const MONTH = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
const DAYS = [
  `\\d{1,2}\\. ?(?:${MONTH})|(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:s|abend|morgen|nachmittag|vormittag|nacht)?`,
  'heute|gestern|vorgestern|morgen früh|\\d{1,2}(?:[:.]\\d\\d)? Uhr|Mitternacht',
  '(?:in der|vergangene|letzte|diese) (?:Nacht|Woche)',
]

export const GERMAN: AnswerLexicon = {
  asks: [
    ['quantity', wholeWords('wie ?viele?|wie (?:oft|hoch|groß|weit|lange|alt|teuer|schwer|schnell)')],
    ['reason', wholeWords('warum|weshalb|wieso|aus welche[mn] gr(?:und|ünden)')],
    ['person', wholeWords('wer|wen|wem|wessen')],
    ['time', wholeWords('wann|um wie ?viel uhr|seit wann|bis wann')],
    ['place', wholeWords('wo|wohin|woher')],
    ['manner', wholeWords('wie|womit|wodurch')],
    [
      'event',
      wholeWords("was (?:ist (?:passiert|geschehen|los)|geschah|passierte|ist vorgefallen)|worum geht (?:es|'s)"),
    ],
    ['thing', wholeWords('was|welche[rsmn]?|worüber|wovon|woran|worauf|wozu')],
    [
      'yes-no',
      atStart('ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden|kann|können|soll|will|muss|gibt|gab'),
    ],
  ],
  which: wholeWords('welche[rsmn]?|was für eine?[nrms]?'),
  nouns: [
    ['time', wordList('jahr jahre jahrhundert jahrzehnt datum monat tag zeit zeitpunkt uhrzeit')],
    ['quantity', wordList('prozent anteil zahl anzahl summe preis höhe betrag')],
    ['place', wordList('land stadt ort region gebiet fluss insel straße bundesland staat bezirk dorf')],
    ['person', wordList('person mann frau politiker minister ministerin präsident präsidentin')],
    ['reason', wordList('grund gründe ursache anlass zweck')],
  ],
  functionWords: wordList(`
    wer wen wem wessen was wann wo wohin woher wie warum weshalb wieso welche welcher welches welchen welchem worüber wovon ist sind war waren
    hat haben hatte wird werden wurde wurden kann können soll will muss gibt gab der die das den dem des ein eine einen einem einer eines und
    oder aber auch noch in im am an auf aus bei mit nach von vom zu zum zur über unter um für es sie er sich dazu davon denn eigentlich genau`),
  generalWords: wordList(`
    passiert passierte geschehen geschah geschieht los vorgefallen ereignis beteiligt betroffen geht artikel meldung nachricht sache kam dazu`),
  negation: wholeWords('nicht|nie|niemals|kein(?:e[nrms]?)?|niemand|nichts|ohne|weder|unmöglich'),
  degrees: wordList(
    'nur erste letzte meiste wenigste größte kleinste höchste niedrigste beste schlechteste älteste jüngste immer alle allein mehr weniger',
  ),
  negativePrefix: /^(?:un|nicht|anti)(?=\p{L}{4})/u,
  tells: {
    time: everyWord(
      ...DAYS,
      `(?:1\\d{3}|20\\d\\d)|(?:im|seit|bis|Anfang|Ende|Mitte) (?:${MONTH})|(?:vergangene|letzte|nächste|kommende|diese)[nrms]? (?:Woche|Monat|Jahr|Sommer|Winter|Herbst|Frühjahr)|vor \\p{L}+ (?:Tagen|Wochen|Monaten|Jahren|Stunden)|Jahrhundert`,
    ),
    place: placeAfter('in|bei|nach|aus|nahe|vor|durch'),
    quantity: numbersOr(
      'ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|Millionen?|Milliarden?|Dutzend|halbe?|Hälfte|Drittel|Viertel',
    ),
    reason: everyWord(
      'weil|wegen|aufgrund|da|denn|damit|um|deshalb|deswegen|daher|nachdem|infolge|Grund|Gründe|Ursache|führte|ausgelöst|aus Protest|angesichts|trotz',
    ),
    manner: everyWord('indem|durch|mit|mithilfe|mittels|per|nachdem|dadurch'),
  },
  newsTimes: everyWord(...DAYS),
  leaning: atStart(
    'er|sie|es|sein|seine|seinen|ihr|ihre|ihren|dies|das|dieser|diese|dieses|diesem|diesen|dabei|danach|dort|damit|dadurch|deshalb|daher|auch|aber|doch|und|allerdings|jedoch|zudem|außerdem',
  ),
  saying: wholeWords(
    'sag(?:t|te|ten|en)|gesagt|erklär(?:t|te|ten|en)|mein(?:t|te|ten)|gemeint|äußer(?:t|te|ten)|geäußert|beton(?:t|te)|behaupt(?:et|ete)',
  ),
  replying: wholeWords('antworte(?:t|te)|geantwortet|reagier(?:t|te)|kommentier(?:t|te)'),
  about: wholeWords('über|zu|zum|zur|von|vom|dass|auf'),
  followUp: {
    and: atStart('und(?: was ist mit)?|was ist mit|oder|aber'),
    bare: onlyWords(
      '(?:und )?(?:wer|wen|wem|was|wann|wo|wohin|woher|wie|warum|weshalb|wieso|wie ?viele?|seit wann)(?: genau| denn| dann| nicht)?',
    ),
    more: moreWords({ after: 'was|wer|wo|wie', words: 'noch|sonst(?: noch)?|mehr|weiteres', atEnd: 'noch|sonst noch' }),
    pronouns: new Map([
      ['er', 'male'],
      ['ihn', 'male'],
      ['ihm', 'male'],
      ['sie', 'any'],
    ]),
  },
}
