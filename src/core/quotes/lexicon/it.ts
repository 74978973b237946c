import * as stopword from 'stopword'
import { BARE } from './bare.ts'
import { conjugate, formsOf } from './conjugate.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const SAY_VERBS = new Map([
  ...conjugate(
    `dichiar comunic afferm assicur precis raccont comment not osserv lament denunci critic ricord sottoline annunci domand replic rivel
    confess attacc accus consider valut twitt concord ribatt spieg conferm ironizz esclam inform puntualizz battezz chiam definisc rilanc`,
    { base: 'are', past: 'ato', participle: 'ando', finite: 'a ava ò ano avano arono erà' },
  ),
  ...formsOf(
    `dice diceva dicono disse dissero dicevano dirà scrive scriveva scrisse scrivono aggiunge aggiungeva aggiunse aggiungono risponde rispondeva
    rispose rispondono avverte avvertiva sostiene sosteneva sostenne sostengono prosegue proseguì continua conclude concludeva concluse
    riconosce riconobbe ammette ammise promette promise difende difese chiede chiedeva chiese descrive definisce definì definiva ribadisce ribadì
    insiste riferisce riferì spiega spiegano  confida`,
    'finite',
  ),
  ...formsOf(
    'detto scritto aggiunto risposto avvertito sostenuto proseguito concluso riconosciuto ammesso promesso difeso chiesto descritto definito ribadito insistito riferito',
    'past',
  ),
  ...formsOf('dicendo scrivendo aggiungendo rispondendo sostenendo', 'participle'),
  ...formsOf('dire scrivere aggiungere rispondere sostenere concludere ammettere', 'base'),
])

const DE = "di del dello della dell' dei degli delle d'"
const A = "a al allo alla all' ai agli alle ad"
const IN = "in nel nello nella nell' nei negli nelle"
const DA = "da dal dallo dalla dall' dai dagli dalle"
const SU = "su sul sullo sulla sull' sui sugli sulle"

/** First names that are a man's in Italian and a woman's elsewhere. */
const MEN = wordList('andrea nicola gabriele simone michele luca mattia elia')
const WOMEN = wordList('giorgia chiara beatrice ilaria elena serena alessia ada mira')

/** Italian. */
export const ITALIAN: Lexicon = {
  ...BARE,
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList(
    'dice disse detto dichiara dichiarato afferma affermato spiega spiegato aggiunge aggiunto scrive scritto racconta ribadito',
  ),
  nounVerbs: wordList(
    'nota critica critiche domanda domande denuncia denunce replica commento ricorda comanda conferma annuncia attacca',
  ),
  namingVerbs: wordList('definito definisce definì chiamato chiama descritto battezzato'),
  speechWords: wordList(
    'io mi me mio mia miei mie noi ci nostro nostra nostri nostre lei voi sì no sono siamo abbiamo',
  ),
  auxiliaries: wordList(
    'è sono era erano fu furono essere stato stata ha hanno aveva avevano avrà avrebbe avere può possono potrebbe deve devono dovrebbe va viene sarà saranno non si',
  ),
  perfectHelpers: wordList('ha hanno aveva avevano avrebbe avrà avere avendo'),
  passiveHelpers: wordList('stato stata stati è sono era erano viene venne fu'),
  infinitiveMarks: wordList('a di per'),
  preludes: wordList('voluto tenuto tornato'),
  adverbs: wordList(
    'anche poi ancora già sempre mai ieri oggi così inoltre infine gli le lo ne pure solo più molto bene ora prima dopo invece quindi',
  ),
  adverbEnding: /mente$/,
  participleEnding: /(?:ando|endo|at[oaie]|ut[oaie]|it[oaie])$/,
  openerEnding: /(?:ando|endo|at[oaie]|mente)$/,
  pluralEnding: /i$/,
  occupationEnding: /(?:tore|trice|ista|olog[oa]|iere|iera|aio|aia|ario|aria|ente|ante|ico|ica)$/,
  occupationHint: /(?:tore|trice|ista|olog[oa]|iere|iera|aio|aia|ario|aria|ente|ante)$/,
  prepositions: wordList(
    `${DE} ${A} ${IN} ${DA} ${SU} con per tra fra senza contro verso secondo dopo prima durante sotto sopra presso oltre col`,
  ),
  complements: wordList(`${DE} ${A} ${IN} per`),
  ofMark: 'di',
  bodyLinks: wordList(`${DE} per`),
  fieldMarks: wordList(`${DE} per`),
  agentMark: 'da',
  asMark: 'come',
  sourceMarks: [['secondo'], ['a', 'detta', 'di'], ['stando', 'a'], ['per', 'usare', 'le', 'parole', 'di']],
  ownerMarks: wordList(DE),
  ownerPronouns: new Map([
    ['suo', ''],
    ['sua', ''],
  ]),
  determiners: wordList(
    "il lo la l' i gli le un uno una un' questo questa quest' questi queste quel quello quella suo sua suoi sue loro mio mia nostro nostra alcuni alcune due tre ogni nessun",
  ),
  articles: wordList("il lo la l' i gli le un uno una un'"),
  copulas: wordList('è era'),
  definites: wordList("il lo la l' i gli le questo questa quel quella"),
  quantities: wordList('uno una altro altra altri altre alcuni molti due tre tutti'),
  clauseStarts: wordList('che ma perché quando se mentre come e ed o dove chi cui poiché'),
  subordinators: wordList('che perché quando se mentre dove'),
  joints: wordList('e ed o'),
  and: 'e',
  but: 'ma',
  relatives: wordList('che cui quale'),
  pronouns: new Map([
    ['lui', 'male'],
    ['egli', 'male'],
    ['lei', 'female'],
    ['loro', 'many'],
    ['io', 'self'],
    ['noi', 'self'],
  ]),
  possessives: wordList('suo sua suoi sue loro mio mia nostro nostra nostri nostre'),
  noNames: new Set([
    ...stopword.ita,
    ...wordList(
      `${DE} ${A} ${IN} ${DA} ${SU} il lo la l' i gli le un uno una con per tra fra senza secondo e ma o che quando se mentre come così ieri
      oggi domani anche poi inoltre infine dopo prima durante questo questa questi quel suo sua non sì più molto due tre quattro cinque alcuni molti
      tutti ogni altro altra intervistato intervistata foto video`,
    ),
  ]),
  titles: wordList(
    `presidente ministro ministra premier senatore senatrice deputato deputata sindaco sindaca governatore governatrice cancelliere cancelliera re regina
    principe principessa papa cardinale vescovo generale colonnello capitano commissario commissaria giudice procuratore procuratrice direttore
    direttrice segretario segretaria professore professoressa prof dottore dottoressa dott capo ambasciatore ambasciatrice portavoce assessore
    assessora onorevole avvocato avvocata vicepresidente`,
  ),
  courtesies: new Map([
    ['sig', 'male'],
    ['signor', 'male'],
    ['signora', 'female'],
    ['don', 'male'],
    ['dott', null],
  ]),
  deputies: wordList('vice'),
  agents: wordList(
    `presidente ministro ministra ministri premier senatore senatrice deputato deputata deputati sindaco sindaca governatore governatrice cancelliere
    cancelliera re regina papa vescovo generale colonnello capitano commissario commissaria giudice giudici procuratore procuratrice direttore
    direttrice segretario segretaria professore professoressa dottore dottoressa capo ambasciatore ambasciatrice portavoce assessore assessora
    avvocato avvocata avvocati vicepresidente medico medici infermiere infermiera esperto esperta esperti economista analista analisti giornalista
    giornalisti scrittore scrittrice autore autrice attore attrice cantante regista allenatore allenatrice giocatore giocatrice attaccante portiere
    studente studentessa studenti insegnante insegnanti vicino vicina abitante abitanti residente residenti responsabile responsabili funzionario
    funzionaria funzionari fonte fonti testimone testimoni vittima vittime padre madre figlio figlia fratello sorella marito moglie donna uomo amico
    amica imprenditore imprenditrice fondatore fondatrice poliziotto agente agenti pompiere agricoltore agricoltrice pescatore pescatrice pescatori
    operaio operai lavoratore lavoratori attivista candidato candidata archeologo archeologa storico storica biologo biologa ingegnere fornaio fornaia
    proprietario proprietaria leader dirigente maestra maestro`,
  ),
  bodies: wordList(
    `ministero governo parlamento senato camera comune polizia esercito agenzia azienda società compagnia gruppo club partito sindacato associazione
    fondazione organizzazione tribunale corte consiglio comitato commissione autorità banca ospedale università scuola giornale quotidiano settimanale
    rivista rete radio procura federazione lega ufficio servizio squadra ambasciata`,
  ),
  papers: wordList('rapporto relazione documento documenti sentenza denuncia studio sondaggio'),
  sayings: wordList(
    'comunicato dichiarazione lettera messaggio mail tweet rapporto discorso intervista testo libro articolo nota studio risposta testimonianza documento sentenza video post',
  ),
  organisationWords: wordList(
    'ministero agenzia banca università istituto fondazione associazione consiglio comitato commissione partito sindacato corriere repubblica stampa messaggero ansa reuters bbc cnn club fc governo senato federazione unione lega ospedale gazzetta spa',
  ),
  bodyOpeners: wordList(
    'università ministero banca istituto agenzia consiglio comitato fondazione associazione federazione lega unione compagnia società partito sindacato ospedale autorità camera',
  ),
  particles: wordList("di de del della dello dei degli d' la lo van von"),
  places: wordList(
    `italia roma milano torino napoli venezia firenze bologna genova palermo sicilia sardegna europa francia parigi germania berlino spagna madrid
    londra bruxelles svizzera stati_uniti washington russia mosca cina pechino giappone ucraina grecia`,
  ),
  placeWords: wordList('via piazza'),
  calendar: wordList(
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre ieri oggi',
  ),
  timeNouns: wordList('giorno giorni settimana settimane mese mesi anno anni mattina sera notte ore ora minuti volta'),
  timeWords: wordList('scorso scorsa prossimo prossima ultimo ultima'),
  femaleNames: new Set([...FEMALE_NAMES, ...WOMEN].filter((name) => !MEN.has(name))),
  maleNames: new Set([...MALE_NAMES, ...MEN]),
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('principe principessa re regina papa'),
  termCues: wordList(
    'cosiddetto cosiddetta cosiddetti chiamato chiamata intitolato intitolata soprannominato soprannominata detto detta noto parola parole termine espressione slogan motto film romanzo libro album canzone serie programma opera titolo mostra poesia quadro documentario soprannome operazione',
  ),
  suffixes: wordList('jr'),
  abbreviations: wordList('sig dott prof on avv ing dr'),
  elisions: wordList("l' un' dell' all' nell' dall' sull' d' c' quest' quell' sant' com' dov'"),
  mayDropSubject: true,
  mayInvertLate: true,
  adjectivesFollow: true,
}
