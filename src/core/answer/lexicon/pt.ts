import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { atStart, everyWord, moreWords, numbersOr, onlyWords, placeAfter, wholeWords } from './patterns.ts'

const MONTH = 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'
const DAYS = [
  `\\d{1,2}º? de (?:${MONTH})|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo`,
  'hoje|ontem|anteontem|esta (?:manhã|tarde|noite|semana)|\\d{1,2}h(?:\\d\\d)?|\\d{1,2}[:.]\\d\\d|meia-noite|meio-dia',
  'na (?:noite|semana) passada|no fim de semana',
]

export const PORTUGUESE: AnswerLexicon = {
  asks: [
    ['quantity', wholeWords('quant[oa]s?|qual (?:o|a) (?:número|preço|valor|percentagem|porcentagem)')],
    ['reason', wholeWords('por ?qu[eê]|porqu[eê]|por que razão|por que motivo')],
    ['person', wholeWords('quem')],
    ['time', wholeWords('quando|a que horas|desde quando')],
    ['place', wholeWords('onde|aonde')],
    ['manner', wholeWords('como')],
    ['event', wholeWords('o que (?:aconteceu|houve|se passou|ocorreu|está acontecendo)|que aconteceu|do que se trata')],
    ['thing', wholeWords('o que|que|qual|quais')],
    ['yes-no', atStart('é|são|era|foi|foram|há|houve|está|estão|pode|vai|tem|têm')],
  ],
  which: wholeWords('que|qual|quais'),
  nouns: [
    ['time', wordList('ano anos século década data mês dia hora época')],
    ['quantity', wordList('percentagem porcentagem número quantidade preço taxa valor custo soma')],
    ['place', wordList('país cidade lugar região zona rio ilha rua província estado aldeia bairro')],
    ['person', wordList('pessoa homem mulher ministro ministra presidente responsável')],
    ['reason', wordList('razão razões causa motivo objetivo')],
  ],
  functionWords: wordList(`
    o a os as um uma uns umas que quem quando onde como por porque quanto quantos quanta quantas qual quais é são era foi foram há houve está estão
    ser estar ter tem têm de do da dos das em no na nos nas ao à aos às com sem sobre para e ou mas não se seu sua seus suas isto isso este esta
    esse essa exatamente`),
  generalWords: wordList(
    'aconteceu acontece acontecido acontecendo houve passou ocorreu ocorrido trata acontecimento notícia artigo envolvido envolvidos caso',
  ),
  negation: wholeWords('não|nunca|jamais|nenhum|nenhuma|ninguém|nada|sem|nem|tampouco'),
  degrees: wordList(
    'só somente único única primeiro primeira último última maior menor melhor pior mais menos sempre todos todas',
  ),
  negativePrefix: /^(?:in|im|des|anti|não)(?=\p{L}{4})/u,
  tells: {
    time: everyWord(
      ...DAYS,
      `(?:1\\d{3}|20\\d\\d)|(?:em|desde|até|fim de|início de) (?:${MONTH})|século|(?:na semana|no mês|no ano) (?:passad[oa]|que vem)|há \\p{L}+ (?:dias|semanas|meses|anos|horas)`,
    ),
    place: placeAfter('em|no|na|de|do|da|desde|para|perto de'),
    quantity: numbersOr(
      'um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|vinte|trinta|cem|centenas?|mil|milhares|milhão|milhões|dezenas?|metade|terço|quarto',
    ),
    reason: everyWord(
      'porque|devido a|por causa|graças a|para|já que|pois|após|depois de|razão|razões|causa|motivo|provocou|em resposta|em protesto|apesar|diante',
    ),
    manner: everyWord('mediante|com|por|através|ao|\\p{L}{3,}mente|\\p{L}{3,}[aei]ndo'),
  },
  newsTimes: everyWord(...DAYS),
  leaning: atStart(
    'ele|ela|eles|elas|seu|sua|seus|suas|isto|isso|este|esta|estes|estas|esse|essa|esses|essas|mas|e|além disso|também|assim|por isso|no entanto|ali',
  ),
  saying: wholeWords(
    'diss(?:e|eram)|diz|dizem|dito|declar(?:ou|aram|ado|a)|afirm(?:ou|aram|ado|a)|explic(?:ou|aram|ado|a)',
  ),
  replying: wholeWords('respond(?:eu|e|ido)|reagi(?:u|ram)|coment(?:ou|a)'),
  about: wholeWords('sobre|acerca de|de|do|da|que|quanto a'),
  followUp: {
    and: atStart('e(?: quanto a| o| a)?|mas|ou'),
    bare: onlyWords(
      '(?:e )?(?:quem|o qu[eê]|quando|onde|como|por ?qu[eê]|porqu[eê]|quant[oa]s?|desde quando|por que não)(?: exatamente)?',
    ),
    more: moreWords({ after: 'o que|quem|onde|como|algo', words: 'mais|outra coisa|outras coisas', atEnd: 'mais' }),
    pronouns: new Map([
      ['ele', 'male'],
      ['ela', 'female'],
      ['eles', 'any'],
      ['elas', 'any'],
    ]),
  },
}
