import { NAMING_VERBS, SAY_PHRASES, SAY_VERBS } from './en-verbs.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.ts'
import type { Lexicon } from './lexicon.ts'
import { wordList } from './word-list.ts'

const CALENDAR =
  wordList(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  easter christmas today yesterday tomorrow tonight`)

const FUNCTION_WORDS = wordList(`
  a an the this that these those such some any each every either neither both all most many much more few several no none one two three
  four five six seven eight nine ten dozens hundreds thousands millions another other others it its i i'm i've i'd i'll we we're we've you
  your he she they them his her hers their theirs our ours my mine me him us who whom whose which what when where why how if whether
  because since while although though unless until once as than so but and or nor yet for to of in on at by from with without within into
  onto over under above below between among through during before after against about around across along behind beyond near off out up
  down per via amid despite except like unlike upon toward towards is are was were be been being am do does did done has have had having
  will would shall should can could may might must ought not never always often sometimes also just only even still already soon later
  then now here there again too very quite rather perhaps maybe indeed instead meanwhile however moreover furthermore nevertheless
  nonetheless otherwise therefore thus hence well yes oh okay ok let let's get got go going come see look read watch click sign try make
  made take told said says asked added according given asking speaking writing citing noting adding saying earlier last next first second
  third finally eventually recently currently previously originally initially today's yesterday's people critics supporters officials
  experts police residents reporters asked why's that's it's there's here's what's who's don't didn't doesn't isn't wasn't won't can't
  couldn't wouldn't shouldn't please thanks thank everyone everybody someone somebody anyone nobody nothing something everything anything
  whatever whoever whichever whenever wherever whereas under following despite regarding concerning including among part half photo image video file advertisement story related update updated
  breaking exclusive opinion analysis`)

/** English: general knowledge of the language, not of any outlet. */
export const ENGLISH: Lexicon = {
  sayVerbs: SAY_VERBS,
  plainVerbs: wordList('said says told tells wrote writes added adds tweeted explained replied asked noted according'),
  addressVerbs: wordList(
    'told tells informed informs assured assures reassured reassures reminded reminds notified notifies',
  ),
  nounVerbs:
    wordList(`documents reports claims notes comments remarks demands tweets posts cries requests orders hopes fears lists voices states doubts suspects guesses regrets reflects
    signals records issues releases titles captions questions pledges promises charges jokes requires blogs messages emails texts attacks
    notices rules estimates calls labels brands lectures protests sings signs shares credits faults finds wants sees holds thanks`),
  namingVerbs: NAMING_VERBS,
  speechWords: wordList(
    "i i'm i’m i've i’ve i'll i’ll i'd i’d me my mine we we're we’re we've we’ve us our ours you you're you’re your yes no let's let’s",
  ),
  sayPhrases: SAY_PHRASES,
  auxiliaries:
    wordList(`is are was were be been being has have had do does did will would shall should can could may might must
    isn't wasn't hasn't hadn't didn't doesn't won't wouldn't couldn't got gets`),
  perfectHelpers: new Set(),
  passiveHelpers: wordList('is are was were be been being get gets got'),
  infinitiveMarks: wordList('to not'),
  preludes: wordList('went goes going go on used heard shown seen expected'),
  adverbEnding: /[^aeil]ly$/,
  participleEnding: /(?:ing|ed)$/,
  openerEnding: /(?:ing|ly)$/,
  pluralEnding: /s$/,
  occupationEnding: /(?:olog|nom|etr|ic|[a-z]{3})ist$|(?:ic|ar|er)ian$|(?:s|wo)man$|person$|(?:t|ss)or$/,
  occupationHint: /(?:[a-z]{2}er|or|ant|ent|(?<!n)ess|ist|ian|man|woman|ee|smith)$/,
  demonymEnding:
    /(?:[^aeiou]ian|[a-z]ean|ese|[^aeiou]ish|(?:ch|sh)(?:wo)?man|^(?:briton|brit|scot|swede|dane|finn|pole|greek|turk|croat|serb|czech|swiss|thai|iraqi|israeli|saudi|german|american|mexican|african|spaniard|basque|catalan|kiwi|aussie))s?$/,
  contractedVerb: /['’](?:s|re|t|m|ll|ve|d)$/,
  complements: wordList('of for from at in with on to'),
  ofMark: 'of',
  bodyLinks: wordList('of for on'),
  fieldMarks: wordList('of for'),
  agentMark: 'by',
  asMark: 'as',
  sourceMarks: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  tailSourceMarks: [],
  ownerMarks: wordList('by from of'),
  ownerPronouns: new Map([
    ['his', 'he'],
    ['her', 'she'],
    ['their', 'they'],
    ['its', 'it'],
  ]),
  articles: wordList('the a an'),
  copulas: wordList('is was'),
  definites: wordList('the this that these those'),
  quantities: wordList(
    'one another some many several both others all most few two three four five six seven eight nine ten',
  ),
  subordinators: wordList(
    'that because when while although though if whether after before since unless until as where why how',
  ),
  joints: wordList('and or'),
  and: 'and',
  but: 'but',
  adverbs:
    wordList(`also later then once again still just even already often always never now soon further instead meanwhile simply
    himself herself themselves itself both earlier first finally previously recently famously quickly not only merely too sometimes
    separately publicly privately repeatedly today yesterday tonight tomorrow twice thus therefore nevertheless afterwards afterward`),
  prepositions:
    wordList(`of in on at by from with without within into onto over under between among through during before after against
    about around across along behind beyond near off to for via amid despite except like unlike upon toward towards per inside outside
    since until throughout alongside besides regarding concerning`),
  determiners: wordList(
    'a an the this that these those one another his her their its our my your some many several both no any every each',
  ),
  clauseStarts:
    wordList(`that but because when while although though if whether after before as since unless until where why how what and or
    so yet which who whom than`),
  relatives: wordList('who whom whose which that'),
  pronouns: new Map([
    ['he', 'male'],
    ['she', 'female'],
    ['they', 'many'],
    ['it', 'thing'],
    ['i', 'self'],
    ['we', 'self'],
    ['you', 'self'],
  ]),
  objectPronouns: new Map([
    ['him', 'he'],
    ['her', 'she'],
    ['them', 'they'],
  ]),
  possessives: wordList('his her their its my our your'),
  noNames: FUNCTION_WORDS,
  titles: wordList(`
    president vice-president senator sen sens rep reps representative congressman congresswoman gov governor governors prof professor mayor judge
    justice secretary speaker leader whip chairman chairwoman chair chairperson director attorney minister chancellor premier king queen prince
    princess duke duchess pope cardinal archbishop bishop rev reverend father rabbi imam sheikh ayatollah pastor capt captain lt lieutenant col
    colonel gen general maj major sgt sergeant cpl corporal pvt private adm admiral cmdr commander officer detective sheriff constable inspector
    superintendent alderman councilman councilwoman councilmember councillor councilor commissioner assemblyman assemblywoman delegate ambassador
    amb envoy counsel spokesman spokeswoman spokesperson coach manager actor actress author columnist strategist analyst economist host anchor
    reporter editor correspondent journalist co-founder founder ceo cfo cto coo dean adviser advisor consultant candidate nominee administrator
    chief coordinator executive head principal pilot captain quarterback striker midfielder goalkeeper goalie defender pitcher forward guard
    centre center-back winger linebacker cornerback receiver singer songwriter rapper musician guitarist drummer comedian director producer
    filmmaker designer artist photographer chef lawyer solicitor barrister prosecutor defense-attorney doctor surgeon nurse psychologist
    psychiatrist scientist physicist biologist historian philosopher researcher engineer astronaut teacher activist billionaire businessman
    businesswoman entrepreneur investor developer farmer fisherman owner ex-president ex-wife ex-husband treasurer trustee lord lady sir dame
    baroness baron count earl mp msp mep republican democrat democratic midfielder champion deputy agent aide star legend veteran`),
  courtesies: new Map([
    ['mr', 'male'],
    ['mrs', 'female'],
    ['ms', 'female'],
    ['miss', 'female'],
    ['mme', 'female'],
    ['dr', null],
    ['sir', 'male'],
    ['dame', 'female'],
    ['lady', 'female'],
    ['lord', 'male'],
  ]),
  plainPeople: wordList(
    'man woman people person persons men women boy girl guy lady gentleman human individual other others',
  ),
  tenures: wordList('former ex acting interim incoming outgoing retired longtime'),
  deputies: wordList('vice deputy'),
  agents: wordList(`
    spokesman spokeswoman spokesperson spokespeople adviser advisers advisor advisors aide aides official officials source sources chairman
    chairwoman chair chief chiefs director directors president secretary senator governor mayor lawmaker lawmakers congressman congresswoman leader
    leaders member members manager lawyer lawyers attorney attorneys analyst analysts expert experts strategist consultant pollster professor
    scientist scientists economist economists reporter reporters journalist journalists writer columnist editor author host anchor supporter
    supporters critic critics voter voters delegate activist activists operative donor candidate nominee woman man men women person student
    students teacher teachers officer officers police policeman policewoman judge judges justice prosecutor prosecutors campaign company
    agency department committee group organization organisation government administration council court newspaper paper magazine website
    network son daughter wife husband father mother brother sister friend friends colleague colleagues neighbor neighbour neighbors neighbours
    resident residents owner executive executives businessman billionaire ceo founder co-founder investor minister ambassador diplomat diplomats
    general commander colonel captain pope priest bishop pastor star actor actress singer comedian designer incumbent challenger opponent rival
    opposition party insider insiders observer observers fan fans user users representative representatives counsel defendant plaintiff witness
    witnesses victim survivor veteran doctor nurse physician pundit commentator blogger historian scholar fellow researcher researchers
    protester protesters protestor demonstrator ally speaker correspondent head agent agents boy girl child teenager teen mum mom dad parent parents
    couple family farmer fisherman driver pilot worker workers employee employees boss union unions association charity firm bank ministry
    embassy commission authority board office team club striker midfielder goalkeeper quarterback coach champion player players physicist
    engineer artist musician director producer detective inspector sheriff deputy mayor premier chancellor president prince princess king
    queen duke duchess suspect killer gunman attacker administrator commissioner coordinator organizer organiser organizers organisers
    negotiator envoy envoys master masters hotelier specialist commenter executive-director whistleblower applicant boyfriend girlfriend partner uncle
    aunt cousin nephew niece grandson granddaughter grandfather grandmother brother-in-law sister-in-law lobbyists clinician dentist
    pharmacist paramedic firefighter firefighters midwife counsellor therapist butcher baker plumber electrician shopkeeper grower
    miner sailor skipper ranger warden guide translator interpreter surveyor planner archivist librarian conservationist
    environmentalist theologian sociologist anthropologist archaeologist astronomer chemist virologist epidemiologist climatologist
    ecologist geologist oceanographer mathematician statistician criminologist veterinarian zoologist
    crowd audience people attendee surrogate superdelegate author physician politician senior insider firefighter
    censor regulator retailer manufacturer carrier airline operator regulator watchdog campaigner campaigners clerk mechanic tailor carpenter builder chef waiter waitress barber hairdresser accountant banker
    trader traders broker programmer developer developers hacker cleaner janitor soldier soldiers marine marines refugee refugees migrant migrants
    immigrant immigrants nun monk vicar chaplain missionary publicist promoter stylist dancer choreographer composer conductor drummer rapper
    vocalist frontman screenwriter playwright filmmaker cinematographer proofreader sculptor architect architects rower swimmer sprinter golfer
    boxer jockey footballer cricketer batsman bowler pitcher linebacker cornerback defender winger skier referee umpire trainer intern trainee
    apprentice graduate freshman headmaster headteacher principal dean provost rector tutor instructor instructors beekeeper vet barista brewer
    winemaker potter weaver fishmonger grocer porter butler maid nanny babysitter carer caregiver receptionist dispatcher cabbie trucker steward
    stewardess seaman yachtsman cadet cop cops investigator investigators spy attache consul heir baron countess cleric warlord militant militants
    rebel rebels insurgent terrorist extremist dissident defector prisoner prisoners detainee hostage hostages vigilante vigilantes presenter presenters goalscorer broadcaster broadcasters forecaster caretaker announcer narrator columnist
    columnists musician photographer assistant assistants classmate classmates teammate teammates roommate
    roommates flatmate schoolmate inmate inmates rescuer rescuers bystander bystanders onlooker onlookers republican republicans democrat democrats conservative conservatives liberal liberals
    independent moderate socialist tenant landlord customer customers passenger
    passengers pensioner widow widower volunteer volunteers lobbyist curator critic reviewer biographer poet novelist philosopher`),
  bodies:
    wordList(`campaign ministry department government administration military army navy police force embassy consulate office agency
    newspaper magazine tabloid daily weekly website site network channel broadcaster company firm team club party union group foundation
    court council committee commission board authority authorities parliament senate bank airline charity association federation
    institute university school hospital church league bureau service coalition alliance organization organisation camp staff newsroom district
    account label studio publisher retailer carrier`),
  sayings:
    wordList(`statement tweet tweets poll letter memo email e-mail post message report filing op-ed column essay speech remarks comments ad
    advertisement release account transcript caption interview editorial article blog note testimony ruling lawsuit complaint study paper
    book memoir announcement documents document notice text sign placard banner poster petition survey review answer reply question words
    press_release news_release video appeal order opinion verdict judgment judgement affidavit indictment`),
  papers:
    wordList(`documents document report filing notice ruling lawsuit complaint study paper poll survey petition order verdict judgment
    judgement affidavit indictment transcript caption sign placard banner poster ad advertisement`),
  organisationWords: wordList(`
    committee party university institute department post times journal news press foundation association council court house senate congress
    campaign inc corp group pac center centre union bank school agency administration bureau fund club watch network magazine company coalition
    conference convention league society church college government ministry commission office team service services organization organisation
    federation alliance authority board force army police navy hospital library museum trust tribune herald guardian reuters politico
    breitbart bloomberg cnn msnbc nbc abc cbs bbc npr ap afp pentagon kremlin gazette observer examiner register telegraph daily poll survey
    clinic studios radio tv newspaper states nations ltd llc plc airlines airways motors records productions entertainment partners capital
    holdings industries systems technologies pharmaceuticals energy oil gas railways railway limited co mail mirror sun independent chronicle
    standard globe star review express dispatch echo argus`),
  bodyOpeners: wordList('university department ministry bank institute office board council committee house'),
  particles: wordList(
    "de del della der den di da dos das du la le van von bin ibn al el ter ten zu y e st d' o' abu ben mac of_the dela",
  ),
  places:
    wordList(`alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
    louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico
    new_york new_york_city north_carolina north_dakota south_carolina south_dakota ohio oklahoma oregon pennsylvania rhode_island tennessee
    texas utah vermont west_virginia wisconsin wyoming washington america united_states u.s us u.k uk united_kingdom britain england
    scotland wales ireland northern_ireland france germany italy spain russia china japan india iran iraq syria afghanistan pakistan
    turkey mexico canada brazil australia europe asia africa middle_east north_korea south_korea ukraine poland greece egypt saudi_arabia libya
    yemen cuba san_francisco los_angeles chicago boston philadelphia cleveland detroit miami houston dallas seattle london berlin
    moscow beijing brussels wall_street capitol_hill hollywood manchester liverpool birmingham edinburgh glasgow dublin tokyo hong_kong
    taiwan sweden norway denmark finland netherlands belgium austria switzerland portugal hungary israel palestine gaza lebanon nigeria kenya
    south_africa argentina chile colombia venezuela peru vietnam thailand indonesia philippines malaysia singapore new_zealand melbourne
    democrats republicans republican democrat democratic gop american americans british russian chinese french german european islam muslim
    christian catholic english irish scottish jewish`),
  placeWords:
    wordList(`park street road avenue river lake county city square bridge island islands hall mountain mountains valley beach bay
    harbor harbour airport station town village hill hills coast sea ocean strait peninsula desert forest gulf province district borough plaza
    boulevard lane highway tower towers building palace castle arena stadium theatre theater hotel casino cathedral temple mosque`),
  titleForms: new Map([
    ['gov', 'governor'],
    ['sen', 'senator'],
    ['rep', 'representative'],
    ['prof', 'professor'],
    ['gen', 'general'],
    ['col', 'colonel'],
    ['capt', 'captain'],
    ['sgt', 'sergeant'],
    ['lt', 'lieutenant'],
    ['det', 'detective'],
    ['insp', 'inspector'],
    ['supt', 'superintendent'],
    ['rev', 'reverend'],
    ['adm', 'admiral'],
    ['maj', 'major'],
    ['amb', 'ambassador'],
    ['mp', 'lawmaker'],
  ]),
  calendar: CALENDAR,
  modalDates: wordList('may'),
  timeWords: wordList('last next earlier late early same past recent'),
  timeNouns: wordList(
    'day days week weeks month months year years morning afternoon evening night weekend hours minutes ago time',
  ),
  femaleNames: FEMALE_NAMES,
  maleNames: MALE_NAMES,
  eitherNames: EITHER_NAMES,
  royalTitles: wordList('prince princess king queen pope duke duchess emperor empress'),
  termCues:
    wordList(`so-called called dubbed named nicknamed known titled entitled headlined word words term phrase slogan motto hashtag song
    film movie book novel album show series programme program podcast play musical single track poem painting opera magazine game video
    nickname pseudonym alias label labelled labeled chapter episode documentary drama comedy sitcom column exhibition ballad hit anthem
    branded tagged sequel memoir starring rhyme password codenamed`),
  suffixes: wordList('jr sr ii iii iv'),
  abbreviations:
    wordList(`mr mrs ms dr sen sens rep reps gov prof rev capt lt col gen maj sgt cpl pvt adm cmdr st jr sr vs amb hon
    u.s u.n u.k d.c inc corp co ltd dept fr insp supt atty asst assn bros etc messrs`),
  hasPossessive: true,
  elisions: new Set(),
  enclitics: new Set(),
  capitalNouns: false,
  mayDropSubject: false,
  adjectivesFollow: false,
  mayInvertLate: false,
}
