import { wordList } from '../../quotes/lexicon/word-list.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { atStart, everyWord, moreWords, numbersOr, onlyWords, placeAfter, wholeWords } from './patterns.ts'

const MONTH = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const DAYS = [
  `(?:1er|\\d{1,2}) (?:${MONTH})|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)`,
  "aujourd['’]hui|hier|avant-hier|ce (?:matin|soir|week-end)|cette nuit|\\d{1,2} ?h(?: ?\\d\\d)?|\\d{1,2} heures|minuit|midi",
  'la (?:nuit|semaine) dernière|le week-end dernier|cette semaine',
]

export const FRENCH: AnswerLexicon = {
  asks: [
    [
      'quantity',
      wholeWords('combien|quel(?:le)?(?: est)? (?:la |le )?(?:nombre|taux|prix|montant|part|âge|hauteur|longueur)'),
    ],
    ['reason', wholeWords('pourquoi|pour quelles? raisons?|à cause de quoi')],
    ['person', wholeWords('qui')],
    ['time', wholeWords('quand|à quelle heure|depuis quand')],
    ['place', wholeWords("où|d['’]où")],
    ['manner', wholeWords('comment')],
    [
      'event',
      wholeWords(
        "que s['’](?:est|était)-il passé|qu['’]est-ce qu[ie] (?:s['’]est passé|se passe|est arrivé)|qu['’]est-il arrivé|que se passe-t-il|de quoi s['’]agit-il",
      ),
    ],
    ['thing', /(?<!\p{L})(?:(?:que|quoi|quel(?:le)?s?|lequel|laquelle)(?!\p{L})|qu['’])/iu],
    ['yes-no', atStart('est-ce que|est-il|est-elle|a-t-il|a-t-elle|ont-ils|sont-ils|y a-t-il|va-t-il')],
  ],
  which: wholeWords('quel(?:le)?s?'),
  nouns: [
    ['time', wordList('année années siècle décennie date mois jour heure époque')],
    ['quantity', wordList('pourcentage nombre taux part prix montant coût somme')],
    ['place', wordList('pays ville lieu région endroit fleuve île rue département village quartier')],
    ['person', wordList('personne homme femme ministre président présidente responsable')],
    ['reason', wordList('raison raisons cause motif but')],
  ],
  functionWords: wordList(`
    qui que quoi quel quelle quels quelles quand où comment pourquoi combien est-ce est sont était a ont avait été être avoir il elle ils elles
    on ce cet cette ces le la les un une des du de d l qu s n y en à au aux dans par pour sur avec sans sous et ou mais ne pas se son sa ses leur
    leurs t donc alors exactement fait`),
  generalWords: wordList(
    'passé passe arrivé arrive agit événement affaire article nouvelle impliqué impliqués concerné concernés histoire produit',
  ),
  negation: /(?<!\p{L})(?:(?:pas|jamais|aucune?|personne ne|rien|sans|ni|ne)(?!\p{L})|n['’])/iu,
  degrees: wordList(
    'seul seule seulement premier première dernier dernière plus moins toujours tous toutes meilleur pire',
  ),
  negativePrefix: /^(?:in|im|ir|il|non|anti|dé|més)(?=\p{L}{4})/u,
  tells: {
    time: everyWord(
      ...DAYS,
      `(?:1\\d{3}|20\\d\\d)|(?:en|fin|début|depuis|mi-) ?(?:${MONTH})|siècle|(?:la semaine|le mois|l['’]année|l['’]an) (?:dernière?|prochaine?|passée?)|il y a \\p{L}+ (?:jours|semaines|mois|ans|heures)`,
    ),
    place: placeAfter('à|en|au|aux|dans|près de|depuis|vers|chez'),
    quantity: numbersOr(
      'une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente|cent|mille|millions?|milliards?|dizaines?|centaines?|moitié|tiers|quart',
    ),
    reason: everyWord(
      "parce qu(?:e|['’])|car|en raison|à cause|grâce|afin|pour|puisque|faute de|suite à|à la suite|après|raisons?|cause|provoqué|entraîné|en réponse|malgré|face à",
    ),
    manner: everyWord("en|par|grâce à|avec|au moyen|à l['’]aide|\\p{L}{3,}ment"),
  },
  newsTimes: everyWord(...DAYS),
  leaning: atStart(
    "il|elle|ils|elles|on|ce|cet|cette|ces|cela|ceci|c['’]est|son|sa|ses|leur|leurs|celui-ci|celle-ci|mais|et|or|ainsi|aussi|donc|cependant|toutefois|pourtant|en outre|de plus",
  ),
  saying: wholeWords('dit|disent|disait|déclar(?:é|e|ent)|affirm(?:é|e|ent)|expliqu(?:é|e|ent)|estim(?:é|e|ent)'),
  replying: wholeWords('répond(?:u)?|réagi(?:t)?|comment(?:é|e)'),
  about: /(?<!\p{L})(?:(?:sur|de|du|des|à propos de|au sujet de|concernant|que)(?!\p{L})|(?:qu|d)['’])/iu,
  followUp: {
    and: atStart("et(?: pour| concernant| à propos de)?|qu['’]en est-il de|mais|ou"),
    bare: onlyWords(
      '(?:et )?(?:qui|quoi|quand|où|comment|pourquoi|combien|depuis quand|par qui|pourquoi pas)(?: exactement| donc| ça)?',
    ),
    more: moreWords({
      after: "quoi|qui|que|qu['’]",
      words: "d['’]autre|autre chose|encore|de plus",
      atEnd: "d['’]autre|de plus",
    }),
    pronouns: new Map([
      ['il', 'male'],
      ['lui', 'any'],
      ['elle', 'female'],
      ['ils', 'any'],
      ['elles', 'any'],
    ]),
  },
}
