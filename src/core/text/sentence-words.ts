const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Words that begin a sentence more often than a name: after "Inc." or "U.S." they mean that a sentence has ended. */
const STARTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    words(`the a an it he she they we i i'm i've it's in on at but and this that these those there as for if when while
      after before its his her their our you your so no now some two then however what who why how to by from with not both
      nobody few critics mr mrs ms dr still also yet since until although though because during under over last next one
      many most more several such according here my let please where which did do does is are was were can could will would`),
  ],
  [
    'de',
    words(
      'der die das ein eine er sie es wir ich in im am an auf aber und dieser diese dieses doch nach vor bei mit von für so nun dann als wenn zu zum zur auch nur',
    ),
  ],
  [
    'fr',
    words(
      "le la les l' un une il elle ils elles on nous je ce cette ces mais et dans en au aux à après avant pour par sur selon son sa ses leur leurs c'est",
    ),
  ],
  [
    'es',
    words(
      'el la los las un una él ella ellos ellas en pero y este esta estos estas es según para por con sin tras desde su sus se lo al no ya',
    ),
  ],
  [
    'pt',
    words(
      'o a os as um uma ele ela eles elas em no na nos nas mas e este esta isso segundo para por com sem após desde seu sua é já não',
    ),
  ],
  [
    'it',
    words(
      'il lo la i gli le un una lui lei loro in nel nella ma e questo questa secondo per con senza dopo su è già non si',
    ),
  ],
  [
    'nl',
    words(
      'de het een hij zij ze wij we ik in op maar en dit dat deze na voor bij met van volgens er zo nu dan als toen',
    ),
  ],
  ['da', words('den det de en et han hun vi jeg i på men og dette disse efter før ved med fra ifølge der så nu da')],
  ['ru', words('в на он она они мы я это этот эта но и а по с к за для после как что если')],
])

/** What may follow a clock time without beginning a sentence: zones, days, months. */
const AFTER_TIME =
  words(`et est edt pt pst pdt ct cst cdt mt mst mdt gmt utc bst cet cest ist jst eastern pacific central mountain local
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  january february march april may june july august september october november december`)

/** Verbs that tie a name after “Really?” to the quotation before. */
const SPEECH_VERBS =
  words(`said says asked asks added adds replied replies wrote writes told tells shouted cried exclaimed
  demanded wondered answered responded continued joked quipped warned insisted recalled declared announced tweeted posted`)

/** English words that are abbreviations only before a number or with a capital ("Art. 5", "Sat."). */
const AMBIGUOUS =
  words(`art par ed tr ch pt ft mt mar may sat sun mon wed wash miss mass ill ore del in max min op cit no st
  sec al dist fig pop rep gen fr hon rev co corp ave ext hr mo pa la me md ind tel plc dept est`)

/** Languages that write ordinals with a full stop ("3. Mai"). */
const ORDINAL_LANGUAGES = words('de da nb nn no sv fi cs sk hu hr sl sr bs et lv tr is pl')

const primary = (language: string | null) => language?.toLowerCase().split('-')[0] ?? 'en'

/** Whether a word, marks and apostrophes' tails aside, is one that begins sentences. */
export function isStarter(word: string, language: string | null): boolean {
  const known = STARTERS.get(primary(language)) ?? STARTERS.get('en')
  const bare = word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.,;:!?)\]]+$/, '')
  return known !== undefined && (known.has(bare) || known.has(bare.replace(/'.*$/, '')))
}

export const isAfterTime = (word: string) => AFTER_TIME.has(word.toLowerCase().replace(/[.,;]+$/, ''))
export const isSpeechVerb = (word: string) => SPEECH_VERBS.has(word.toLowerCase().replace(/[.,;:]+$/, ''))
export const isAmbiguousAbbreviation = (word: string) => AMBIGUOUS.has(word.toLowerCase())
export const hasOrdinalStops = (language: string | null) => ORDINAL_LANGUAGES.has(primary(language))
