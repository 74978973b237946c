import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { atStart, everyWord, moreWords, numbersOr, onlyWords, placeAfter, wholeWords } from './patterns.ts'

const MONTH = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'
const DAYS = [
  `\\d{1,2} de (?:${MONTH})|lunes|martes|miércoles|jueves|viernes|sábado|domingo`,
  'hoy|ayer|anteayer|anoche|esta (?:mañana|tarde|noche|semana)|\\d{1,2}[:.]\\d\\d|a las \\p{L}+|medianoche|mediodía',
  'la (?:noche|semana) pasada|el fin de semana',
]

export const SPANISH: AnswerLexicon = {
  asks: [
    ['quantity', wholeWords('cuánt[oa]s?|cuantos|cuantas|qué (?:cantidad|porcentaje|precio|edad)')],
    ['reason', wholeWords('por ?qué|por qué (?:razón|motivo)|a qué se debe')],
    ['person', wholeWords('quién(?:es)?|quien(?:es)?')],
    ['time', wholeWords('cuándo|a qué hora|desde cuándo')],
    ['place', wholeWords('d[óo]nde|adónde')],
    ['manner', wholeWords('cómo')],
    [
      'event',
      wholeWords('qué (?:pasó|ha pasado|ocurrió|sucedió|ha ocurrido|está pasando|pasa)|de qué (?:trata|se trata)'),
    ],
    ['thing', wholeWords('qué|que|cuál(?:es)?')],
    ['yes-no', atStart('es|son|era|fue|fueron|ha|han|había|hay|hubo|está|están|puede|va')],
  ],
  which: wholeWords('qué|cuál(?:es)?(?: de)?'),
  nouns: [
    ['time', wordList('año años siglo década fecha mes día hora época')],
    ['quantity', wordList('porcentaje número cantidad precio tasa cifra costo coste suma')],
    ['place', wordList('país ciudad lugar región zona río isla calle provincia estado pueblo barrio')],
    ['person', wordList('persona hombre mujer ministro ministra presidente presidenta responsable')],
    ['reason', wordList('razón razones causa motivo objetivo')],
  ],
  functionWords: wordList(`
    qué que quién quiénes quien cuándo cuando dónde donde cómo como por qué cuánto cuántos cuánta cuántas cuál cuáles es son era fue fueron ha han
    había hay hubo está están ser estar haber el la los las un una unos unas de del al a en con sin sobre para por y o pero no se su sus lo le les
    esto eso este esta ese esa exactamente`),
  generalWords: wordList(
    'pasó pasado pasa ocurrió ocurrido ocurre sucedió sucedido pasando trata hecho suceso noticia artículo implicado implicados involucrado involucrados',
  ),
  negation: wholeWords('no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|sin|ni|tampoco'),
  degrees: wordList(
    'solo sólo único única primero primera último última mayor menor mejor peor más menos siempre todos todas',
  ),
  negativePrefix: /^(?:in|im|des|anti|no)(?=\p{L}{4})/u,
  tells: {
    time: everyWord(
      ...DAYS,
      `(?:1\\d{3}|20\\d\\d)|(?:en|desde|hasta|finales de|principios de) (?:${MONTH})|siglo|(?:la semana|el mes|el año) (?:pasad[oa]|próxim[oa])|hace \\p{L}+ (?:días|semanas|meses|años|horas)`,
    ),
    place: placeAfter('en|de|desde|hacia|cerca de|a'),
    quantity: numbersOr(
      'un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cien|cientos|mil|miles|millón|millones|decenas?|mitad|tercio|cuarto',
    ),
    reason: everyWord(
      'porque|debido a|por culpa|a causa|gracias a|para|ya que|puesto que|tras|después de|razón|razones|causa|motivo|provocó|en respuesta|en protesta|a pesar|ante',
    ),
    manner: everyWord('mediante|con|por|a través|al|\\p{L}{3,}mente|\\p{L}{3,}[ai]ndo'),
  },
  newsTimes: everyWord(...DAYS),
  leaning: atStart(
    'él|ella|ellos|ellas|su|sus|esto|eso|este|esta|estos|estas|ese|esa|esos|esas|ello|pero|y|además|también|así|por eso|sin embargo|allí',
  ),
  saying: wholeWords(
    'dij(?:o|eron)|dice|dicen|dicho|declar(?:ó|aron|ado|a)|afirm(?:ó|aron|ado|a)|explic(?:ó|aron|ado|a)|opin(?:ó|a)',
  ),
  replying: wholeWords('respond(?:ió|ido|e)|reaccion(?:ó|a|aron)|coment(?:ó|a)'),
  about: wholeWords('sobre|acerca de|de|del|que|respecto a'),
  followUp: {
    and: atStart('y(?: qué hay de| qué pasa con)?|qué hay de|pero|o'),
    bare: onlyWords(
      '(?:¿?y )?¿?(?:quién(?:es)?|qué|cuándo|dónde|cómo|por ?qué|cuánt[oa]s?|desde cuándo|por qué no)(?: exactamente)?',
    ),
    more: moreWords({ after: 'qué|quién|dónde|cómo|algo|alguna', words: 'más|otra cosa|otras cosas', atEnd: 'más' }),
    pronouns: new Map([
      ['él', 'male'],
      ['ella', 'female'],
      ['ellos', 'any'],
      ['ellas', 'any'],
    ]),
  },
}
