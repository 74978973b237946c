import * as stopword from 'stopword'
import { BARE } from './bare.ts'
import { conjugate, formsOf } from './conjugate.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const SAY_VERBS = new Map([
  ...conjugate(
    'verklaar antwoord beweer benadruk meld vertel voorspel betoog erken waarschuw reageer concludeer noem',
    {
      finite: '- t de den te ten',
      participle: 'end',
    },
  ),
  ...formsOf(
    `zegt zei zeiden zeggen schrijft schreef schreven stelt stelde stelden vindt vond vonden denkt dacht voegt voegde vervolgt vervolgde vraagt vroeg vroegen
    legt legde klaagt klaagde laat liet belooft beloofde meent meende spreekt sprak roept riep twittert twitterde verzucht verzuchtte licht
    lichtte betreurt betreurde noemt noemde noemden omschrijft omschreef bevestigt bevestigde herhaalt herhaalde grapt grapte zucht luidt luidde
    vertelt vertelde vertelden verklaarde verklaart antwoordde antwoordt benadrukt benadrukte meldt meldde erkent erkende waarschuwt waarschuwde reageert reageerde concludeert
    concludeerde betoogt betoogde beweert beweerde`,
    'finite',
  ),
  ...formsOf(
    `gezegd verklaard geschreven gesteld gevonden toegevoegd gevraagd uitgelegd geklaagd laten beloofd gemeld verteld geantwoord benadrukt erkend
    gewaarschuwd gereageerd geconcludeerd betoogd beweerd genoemd omschreven bevestigd herhaald gesproken`,
    'past',
  ),
  ...formsOf('benadrukt', 'finite'),
])

/** Dutch. */
export const DUTCH: Lexicon = {
  ...BARE,
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList(
    'zegt zei zeiden gezegd verklaart verklaarde schrijft schreef vertelt vertelde stelt stelde vindt meldt',
  ),
  namingVerbs: wordList('noemt noemde noemden genoemd omschrijft omschreef omschreven'),
  speechWords: wordList('ik mij me mijn wij we ons onze jij je jullie u uw ja nee ben zijn hebben'),
  auxiliaries: wordList(
    'is zijn was waren geweest wordt worden werd werden heeft hebben had hadden heb kan kunnen kon moet moeten moest zal zullen zou wil willen wilde mag mocht gaat gaan zich',
  ),
  perfectHelpers: wordList('heeft hebben had hadden heb'),
  passiveHelpers: wordList('werd werden wordt worden'),
  infinitiveMarks: wordList('te'),
  adverbs: wordList(
    'ook nog al dan later daarna eerder weer altijd nooit vandaag gisteren nu alleen zeer zo bovendien verder daarbij toen hier daar hem haar hen niet zelf zelfs eveneens er daaraan toe aan inmiddels eerst',
  ),
  participleEnding: /end$/,
  openerEnding: /end$/,
  pluralEnding: /(?:en|s)$/,
  occupationEnding:
    /(?:meester|minister|voerder|voerster|leider|leidster|leraar|lerares|ist|iste|oloog|ologe|teur|trice|rechter|houder|zoeker|maker|boer|wethouder|arts)$/,
  occupationHint: /(?:er|ster|aar|ist|iste|oloog|teur|trice|in)$/,
  prepositions: wordList(
    'van in op aan bij met voor na door tegen zonder om over onder tussen sinds tijdens wegens uit naar tot volgens achter naast binnen buiten te ter',
  ),
  complements: wordList('van voor in uit bij op aan'),
  ofMark: 'van',
  bodyLinks: wordList('van voor'),
  fieldMarks: wordList('van voor'),
  agentMark: 'door',
  asMark: 'als',
  sourceMarks: [['volgens'], ['in', 'de', 'woorden', 'van']],
  tailSourceMarks: [['aldus']],
  ownerMarks: wordList('van door'),
  ownerPronouns: new Map([
    ['zijn', 'hij'],
    ['haar', 'zij'],
    ['hun', 'zij'],
  ]),
  determiners: wordList(
    'de het een deze dit die dat zijn haar hun mijn onze ons geen enkele meerdere veel twee drie beide alle elke elk',
  ),
  articles: wordList('de het een'),
  copulas: wordList('is was'),
  definites: wordList('de het deze dit die dat'),
  quantities: wordList('een ander andere anderen veel sommige sommigen meerdere enkele twee drie beide alle'),
  clauseStarts: wordList('dat maar omdat als of hoewel terwijl nadat voordat en want waar hoe wat wie toen'),
  subordinators: wordList('dat omdat of hoewel terwijl nadat voordat'),
  joints: wordList('en of'),
  and: 'en',
  but: 'maar',
  relatives: wordList('die dat wie'),
  pronouns: new Map([
    ['hij', 'male'],
    ['zij', 'female'],
    ['ze', 'female'],
    ['het', 'thing'],
    ['ik', 'self'],
    ['wij', 'self'],
    ['we', 'self'],
  ]),
  possessives: wordList('haar hun mijn onze ons'),
  noNames: new Set([
    ...stopword.nld,
    ...wordList(
      `de het een in op aan bij met voor na door van volgens en of maar want dat omdat als hij zij ze wij we ik u men zo ook nog dan vandaag gisteren
      morgen bovendien later daarna nu hier daar tijdens sinds tegen zonder over onder twee drie vier vijf veel enkele alle deze dit die dat
      zijn haar hun gevraagd foto video toch toen`,
    ),
  ]),
  titles: wordList(
    `president minister premier senator kamerlid burgemeester wethouder koning koningin prins prinses paus kardinaal bisschop generaal kolonel kapitein
    commissaris rechter officier directeur directrice woordvoerder woordvoerster chef ambassadeur trainer professor prof staatssecretaris`,
  ),
  courtesies: new Map([
    ['meneer', 'male'],
    ['dhr', 'male'],
    ['mevrouw', 'female'],
    ['mevr', 'female'],
    ['dr', null],
  ]),
  deputies: wordList('vice plaatsvervangend'),
  agents: wordList(
    `president minister ministers premier senator kamerlid burgemeester wethouder koning koningin paus bisschop generaal kolonel kapitein commissaris
    rechter officier directeur directrice woordvoerder woordvoerster chef ambassadeur trainer professor staatssecretaris leider voorzitter advocaat
    advocate advocaten arts artsen verpleger verpleegkundige deskundige deskundigen econoom analist analisten journalist journalisten schrijver
    schrijfster auteur acteur actrice zanger zangeres regisseur speler speelster spits keeper leerling leerlingen student studente studenten leraar
    lerares buurman buurvrouw buurtbewoner buurtbewoners bewoner bewoners inwoner inwoners ambtenaar ambtenaren bron bronnen getuige getuigen
    slachtoffer vader moeder zoon dochter broer zus man vrouw vriend vriendin ondernemer oprichter agent agente brandweerman boer boerin boeren visser
    vissers arbeider arbeiders activist activiste kandidaat onderzoeker onderzoekster onderzoekers bioloog geoloog historicus archeoloog ingenieur
    bakker eigenaar eigenares duiker havenmeester`,
  ),
  bodies: wordList(
    `ministerie regering parlement senaat kabinet gemeente politie leger dienst bedrijf onderneming groep club partij vakbond vereniging stichting
    organisatie rechtbank hof raad commissie bank ziekenhuis universiteit school krant tijdschrift omroep justitie bond liga bureau ploeg ambassade
    gemeenteraad rederij`,
  ),
  papers: wordList('rapport document documenten vonnis uitspraak klacht studie onderzoek peiling'),
  sayings: wordList(
    'verklaring brief bericht tweet rapport toespraak interview gesprek tekst boek artikel notitie studie antwoord document vonnis video persbericht',
  ),
  organisationWords: wordList(
    'ministerie krant bank universiteit instituut stichting vereniging raad commissie partij vakbond courant dagblad telegraaf volkskrant trouw anp reuters bbc bv nv club fc bond liga ziekenhuis rederij',
  ),
  bodyOpeners: wordList('universiteit ministerie instituut stichting vereniging raad'),
  particles: wordList("van de der den het ter ten te 't von"),
  places: wordList(
    `nederland amsterdam rotterdam utrecht den_haag eindhoven groningen friesland zeeland limburg brabant belgië brussel antwerpen gent vlaanderen europa
    duitsland berlijn frankrijk parijs italië rome spanje madrid engeland londen verenigde_staten washington rusland moskou china peking japan oekraïne`,
  ),
  placeWords: wordList('straat plein'),
  calendar: wordList(
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december vandaag gisteren',
  ),
  timeNouns: wordList('dag dagen week weken maand maanden jaar jaren ochtend avond nacht uur minuten keer middag'),
  timeWords: wordList('vorige afgelopen volgende laatste'),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('prins prinses koning koningin paus'),
  termCues: wordList(
    'zogenaamde zogeheten genaamd genoemd getiteld bijgenaamd woord woorden term uitdrukking slogan motto leus film roman boek album lied serie programma stuk titel tentoonstelling gedicht schilderij opera bijnaam',
  ),
  suffixes: wordList('jr'),
  abbreviations: wordList('dhr mevr dr prof mr drs ir st'),
  hasPossessive: true,
  mayInvertLate: true,
}
