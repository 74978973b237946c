import * as stopword from 'stopword'
import { BARE } from './bare.ts'
import { conjugate, formsOf } from './conjugate.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const SAY_VERBS = new Map([
  ...conjugate(
    `sag erklär beton mein berichte erzähl frag klag mahn warn forder lob kritisier kommentier äußer versicher bestätig behaupte
    vermute erinner bedauer ergänz erläuter schilder schwärm scherz spotte hoff folger twitter schimpf beteuer entgegne antworte rechtfertig
    begründe prophezei räum kündig resümier bilanzier freu bezeichn nenn tauf verkünd präzisier flüster ruf`,
    { base: 'en n', participle: 'end nd', finite: 't te ten et ete eten' },
  ),
  ...formsOf(
    `fügte fügt sagte sagt sagten sagen erklärte erklärt schrieb schreibt schrieben sprach spricht sprachen rief ruft meinte meint gab  fand findet
    nannte nennt nannten bezeichnete bezeichnet beschrieb beschreibt begann fuhr erwiderte erwidert entgegnete antwortete berichtete
    betonte betont räumte kündigte hieß heißt urteilte wies verwies verspricht versprach gestand gesteht zitierte teilte lautete liest warf wirft
    äußerte forderte`,
    'finite',
  ),
  ...formsOf(
    `gesagt erklärt betont gemeint berichtet erzählt gefragt geklagt gemahnt gewarnt gefordert gelobt kritisiert kommentiert geäußert versichert
    bestätigt behauptet ergänzt erläutert geschildert geantwortet entgegnet erwidert geschrieben gesprochen genannt bezeichnet beschrieben
    versprochen eingeräumt angekündigt mitgeteilt gestanden getwittert gerufen`,
    'past',
  ),
  ...formsOf('erklärt betont berichtet kritisiert kommentiert ergänzt erläutert bezeichnet', 'finite'),
])

/** German. */
export const GERMAN: Lexicon = {
  ...BARE,
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList(
    'sagte sagt sagten gesagt erklärte erklärt betonte betont schrieb schreibt meinte meint berichtete ergänzte teilte',
  ),
  namingVerbs: wordList('nannte nennt nannten genannt bezeichnete bezeichnet beschrieb beschrieben taufte'),
  speechWords: wordList('ich mich mir mein meine meinen wir uns unser unsere sie ihr ihnen du ja nein bin sind haben'),
  auxiliaries: wordList(
    'ist sind war waren sein gewesen wird werden wurde wurden worden hat haben hatte hatten habe hätte kann können konnte muss müssen musste soll sollen sollte will wollte darf würde sich',
  ),
  perfectHelpers: wordList('hat haben hatte hatten habe hätte'),
  passiveHelpers: wordList('wurde wurden wird werden worden war'),
  infinitiveMarks: wordList('zu'),
  adverbs: wordList(
    `auch noch schon dann später danach zuvor wieder immer nie heute gestern nun jetzt nur sehr zudem außerdem weiter dabei dazu damals hier dort
    ihm ihr ihnen nicht so selbst sogar ebenfalls zuletzt erst bereits einst mit ein aus fort hinzu`,
  ),
  adverbEnding: /(?:weise|lich)$/,
  participleEnding: /end$/,
  openerEnding: /(?:end|weise)$/,
  occupationEnding:
    /(?:minister|präsident|sprecher|chef|meister|leiter|forscher|lehrer|arzt|anwalt|trainer|ist|ologe|ologin|in|direktor|beamter|sekretär|rat|händler|bauer|wirt)(?:in)?$/,
  prepositions: wordList(
    `von vom zu zum zur in im ins an am auf aus bei beim mit nach vor für durch gegen ohne um über unter zwischen seit während wegen trotz laut
    gegenüber hinter neben bis ab gemäß`,
  ),
  complements: wordList('von vom für aus in im des der bei beim am an zu zur'),
  ofMark: 'von',
  bodyLinks: wordList('für der des von'),
  fieldMarks: wordList('für der des von'),
  agentMark: 'von',
  asMark: 'als',
  sourceMarks: [
    ['laut'],
    ['nach', 'angaben', 'von'],
    ['nach', 'angaben', 'des'],
    ['nach', 'angaben', 'der'],
    ['nach', 'den', 'worten', 'von'],
  ],
  tailSourceMarks: [['so']],
  ownerMarks: wordList('von vom des der'),
  ownerPronouns: new Map([
    ['sein', 'er'],
    ['seine', 'er'],
    ['seiner', 'er'],
    ['seinem', 'er'],
    ['seinen', 'er'],
    ['ihre', 'sie'],
    ['ihrer', 'sie'],
    ['ihrem', 'sie'],
    ['ihren', 'sie'],
  ]),
  determiners: wordList(
    `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene sein seine seinen seinem seiner ihr ihre
    ihren ihrem ihrer mein meine unser unsere kein keine einige mehrere viele zwei drei beide alle jeder jede jedes`,
  ),
  articles: wordList('der die das den dem des ein eine einen einem einer eines'),
  copulas: wordList('ist war'),
  definites: wordList('der die das den dem des dieser diese dieses'),
  quantities: wordList('einer eine andere anderer viele manche mehrere einige zwei drei beide alle'),
  clauseStarts: wordList(
    'dass aber weil wenn als ob obwohl während nachdem bevor und oder sondern denn wo wie was wer damit',
  ),
  subordinators: wordList('dass weil wenn ob obwohl nachdem bevor damit'),
  joints: wordList('und oder'),
  and: 'und',
  but: 'aber',
  relatives: wordList('der die das dessen deren welcher welche'),
  pronouns: new Map([
    ['er', 'male'],
    ['sie', 'female'],
    ['es', 'thing'],
    ['ich', 'self'],
    ['wir', 'self'],
  ]),
  possessives: wordList('sein seine seinen seinem seiner ihre ihren ihrem ihrer mein meine unser unsere'),
  noNames: new Set([
    ...stopword.deu,
    ...wordList(
      `der die das den dem des ein eine im in am an auf aus bei mit nach von vor für zu zum zur laut und oder aber denn dass weil wenn als er sie es wir
      ich ihr man so auch noch dann heute gestern morgen zudem außerdem später danach dabei dafür nun jetzt hier dort trotz während seit gegen
      ohne über unter zwei drei vier fünf viele einige mehrere alle nur schon erst gefragt auf foto video`,
    ),
  ]),
  titles: wordList(
    `präsident präsidentin minister ministerin ministerpräsident ministerpräsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin senator senatorin
    abgeordneter abgeordnete bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin könig königin prinz prinzessin
    papst kardinal bischof bischöfin general oberst hauptmann kommissar kommissarin richter richterin staatsanwalt staatsanwältin direktor direktorin
    sprecher sprecherin chef chefin botschafter botschafterin trainer trainerin professor professorin prof außenminister außenministerin
    innenminister innenministerin finanzminister finanzministerin`,
  ),
  courtesies: new Map([
    ['herr', 'male'],
    ['herrn', 'male'],
    ['frau', 'female'],
    ['dr', null],
    ['prof', null],
  ]),
  deputies: wordList('vize stellvertretender stellvertretende stellvertretenden'),
  agents: wordList(
    `präsident präsidentin minister ministerin ministerpräsident ministerpräsidentin kanzler kanzlerin senator senatorin abgeordneter abgeordnete
    bürgermeister bürgermeisterin landrat landrätin könig königin papst bischof bischöfin general oberst kommissar kommissarin richter richterin
    staatsanwalt staatsanwältin direktor direktorin sprecher sprecherin chef chefin botschafter botschafterin trainer trainerin professor professorin
    leiter leiterin vorsitzender vorsitzende vorsitzenden anwalt anwältin anwälte arzt ärztin ärzte pfleger pflegerin experte expertin experten
    ökonom ökonomin analyst analystin journalist journalistin autor autorin schriftsteller schriftstellerin schauspieler schauspielerin sänger
    sängerin regisseur regisseurin spieler spielerin stürmer stürmerin torwart torhüterin schüler schülerin schüler student studentin studenten lehrer
    lehrerin nachbar nachbarin nachbarn anwohner anwohnerin bewohner bewohnerin beamter beamtin beamte quelle quellen zeuge zeugin zeugen opfer vater
    mutter sohn tochter bruder schwester mann frau freund freundin unternehmer unternehmerin gründer gründerin polizist polizistin feuerwehrmann bauer
    bäuerin landwirt landwirtin fischer fischerin arbeiter arbeiterin aktivist aktivistin kandidat kandidatin forscher forscherin biologe biologin
    geologe geologin historiker historikerin archäologe archäologin ingenieur ingenieurin bäcker bäckerin besitzer besitzerin taucher taucherin
    verteidiger vertreter vertreterin mitarbeiter mitarbeiterin sprecherinnen`,
  ),
  bodies: wordList(
    `ministerium regierung parlament senat bundestag landtag rathaus polizei armee behörde amt firma unternehmen konzern gruppe verein partei gewerkschaft
    verband stiftung organisation gericht rat ausschuss kommission bank krankenhaus klinik universität schule zeitung zeitschrift magazin sender
    staatsanwaltschaft bund liga büro dienst mannschaft botschaft außenministerium innenministerium finanzministerium verkehrsministerium gesundheitsamt reederei stadtrat`,
  ),
  papers: wordList('bericht dokument dokumente urteil klage anklage studie umfrage gutachten beschluss'),
  sayings: wordList(
    'mitteilung erklärung brief nachricht tweet bericht rede interview gespräch text buch artikel notiz studie antwort aussage dokument urteil schreiben video beitrag stellungnahme pressemitteilung',
  ),
  organisationWords: wordList(
    'ministerium zeitung bank universität institut stiftung verband rat ausschuss kommission partei gewerkschaft rundschau tagblatt tageblatt bote kurier anzeiger post nachrichten dpa reuters bbc gmbh ag verein fc bund liga klinik behörde reederei werft',
  ),
  bodyOpeners: wordList('universität ministerium institut verband'),
  particles: wordList('von vom zu zur der den de van'),
  places: wordList(
    `deutschland berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden bremen hannover bayern sachsen hessen österreich wien schweiz
    zürich bern europa frankreich paris italien rom spanien madrid polen warschau england london brüssel usa washington russland moskau china peking
    japan ukraine kiew türkei griechenland israel niederlande belgien`,
  ),
  placeWords: wordList('straße platz'),
  calendar: wordList(
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember ende anfang mitte',
  ),
  timeNouns: wordList(
    'tag tage woche wochen monat monate jahr jahre morgen abend nacht stunden stunde minuten mal montagabend freitagabend vormittag nachmittag mittag',
  ),
  timeWords: wordList('vergangenen vergangene letzten letzte nächsten'),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('prinz prinzessin könig königin papst'),
  termCues: wordList(
    'sogenannte sogenannten sogenannter sogenanntes namens genannt getauft betitelt wort worte begriff ausdruck slogan motto parole film roman buch album lied serie sendung stück titel ausstellung gedicht gemälde oper spitzname beiname',
  ),
  suffixes: wordList('jr'),
  abbreviations: wordList('dr prof st hr fr'),
  capitalNouns: true,
  mayInvertLate: true,
}
