/** What an editor strikes from the start of a sentence, in one language. All patterns look at the start only. */
export interface EditorialWords {
  /** Hinges to the sentence before: barred, or cut off where what follows their comma begins with a capital. */
  readonly hinge: RegExp
  /** Times that hang on another sentence, and "the move", "that is why". */
  readonly dangling: RegExp
  /** Pronouns that mean somebody or something named before. */
  readonly pronoun: RegExp
  /** Pronouns anywhere that need a name before them in the sentence. */
  readonly personal: RegExp
  /** Nouns that a personal pronoun may mean. */
  readonly antecedent: RegExp
  readonly firstPerson: RegExp
}

const starts = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}’'-])`, 'iu')

const ENGLISH: EditorialWords = {
  hinge: starts(
    'but|and|still|however|yet|so|or|nor|then|instead|meanwhile|also|likewise|moreover|furthermore|besides|nevertheless|nonetheless|therefore|thus|hence|indeed|in fact|of course|for example|for instance|in addition|as a result|to that end|by contrast|in contrast|on the other hand|at the same time|after all|otherwise|similarly|consequently|accordingly|in turn|in response|in other words|that said|even so|plus|sure|well|now|yes|no|again|rather|finally|additionally|in short|in the end|ultimately|unsurprisingly|perhaps|maybe|because',
  ),
  dangling: starts(
    "since then|days later|hours later|weeks later|months later|years later|a (?:day|week|month|year) (?:later|earlier|before|after)|at the time|at that time|that (?:day|night|week|month|year|same|is|was|means|would|will|could|may|has|came|said|left|makes|made|meant)|the (?:same|move|decision|announcement|news|statement|comments?|remarks?|report|visit|incident|latter|former|two|three|pair|duo|couple|result|change|changes|plan|deal|proposal|document|letter|interview|footage|video|image|images|photo|photos|tweet|post|question|answer|problem|reason|idea|goal|aim)(?= (?:is|was|were|are|has|had|have|comes?|came|follows?|followed|marks?|marked|means|meant|will|would|could|also|made|makes|says|said|shows?|showed))|earlier|later|soon after|afterwards?|before that|after that|from there|here|there(?:'s|’s)|such|both (?:men|women|sides)|either way|in that|in this|on that|by then|until then|then|next|other|others|another|one of (?:them|those|the)|some of (?:them|those)|among (?:them|those)|what(?:'s|’s)? more|more than that|not only that|as for|like (?:him|her|them|that|this)|in doing so|doing so|for (?:him|her|them|this|that)|with (?:that|this|him|her|them)|when asked|asked (?:about|if|whether|how|why|what)",
  ),
  pronoun: starts(
    "he|she|they|it|his|her|hers|their|its|this|these|those|that|we|our|you|your|i|my|he's|he’s|she's|she’s|it's|it’s|they're|they’re|that's|that’s|i'm|i’m|we're|we’re|you're|you’re",
  ),
  personal: /(?<![\p{L}’'])(?:he|she|they|him|his|her|hers|their|them|himself|herself)(?![\p{L}’'])/iu,
  antecedent:
    /(?<!\p{L})(?:man|men|woman|women|boy|girl|boys|girls|child|children|people|person|player|players|officer|officers|teenager|driver|student|students|mother|father|parents|couple|family|families|workers|residents|\p{L}{3,}(?:ist|ian|er|or|ers|ors|ists|ians)s?)(?!\p{L})/iu,
  firstPerson: /(?<![\p{L}\p{N}])(?:I|I'm|I’m|I've|I’ve|my|me|we|our|us|you|your)(?![\p{L}\p{N}])/u,
}

const NEVER = /^(?!)/u

const GERMAN: EditorialWords = {
  hinge: starts(
    'aber|und|doch|jedoch|dennoch|trotzdem|außerdem|zudem|dabei|dagegen|deshalb|daher|darum|also|oder|denn|hingegen|allerdings|so|auch|dann|nun|schließlich|stattdessen|immerhin|zum Beispiel|unterdessen|gleichzeitig',
  ),
  dangling: starts(
    'seitdem|danach|später|zuvor|damals|dort|hier|dies|das (?:ist|war|hat|sei)|dieser|diese|dieses|diesem|diesen|davon|dazu|damit|dadurch|daran|solche',
  ),
  pronoun: starts('er|sie|es|sein|seine|ihr|ihre|ihren|wir|unser|ich|mein|man'),
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: /(?<!\p{L})(?:ich|mein|meine|wir|unser|unsere)(?!\p{L})/u,
}

const FRENCH: EditorialWords = {
  hinge: starts(
    "mais|et|or|donc|car|pourtant|cependant|toutefois|néanmoins|ainsi|aussi|en effet|en outre|de plus|par ailleurs|enfin|puis|alors|ensuite|d'ailleurs|d’ailleurs|au contraire|en revanche|par exemple|de même|du coup|bref|sinon|quant à",
  ),
  dangling: starts(
    "depuis|ce jour-là|à l'époque|à l’époque|cela|ceci|ça|c'est|c’est|ce (?:dernier|qui|que|sont|fut)|cette dernière|ces derniers|celui-ci|celle-ci|ceux-ci|là|ici|là-bas|le même|la même|ce faisant|selon (?:lui|elle|eux)|pour (?:lui|elle|eux|cela)",
  ),
  pronoun: starts("il|elle|ils|elles|on|nous|je|j'|j’|vous|son|sa|ses|leur|leurs|notre|nos|mon|ma|mes"),
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: /(?<!\p{L})(?:je|j'|j’|nous|notre|nos|vous|mon|ma|mes)(?!\p{L})/iu,
}

const SPANISH: EditorialWords = {
  hinge: starts(
    'pero|y|e|sin embargo|no obstante|además|también|por eso|por ello|por tanto|así|entonces|luego|o|pues|aunque|en cambio|por ejemplo|asimismo|finalmente|mientras tanto|de hecho|en efecto|incluso',
  ),
  dangling: starts(
    'desde entonces|después|ese|esa|eso|esos|esas|este (?:último|hecho)|esto|allí|ahí|aquí|dicho|dicha|tal|tales|según (?:él|ella|ellos)',
  ),
  pronoun: starts('él|ella|ellos|ellas|su|sus|yo|nosotros|nuestro|nuestra|mi|lo que'),
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: /(?<!\p{L})(?:yo|nosotros|nuestro|nuestra|mi|mis)(?!\p{L})/iu,
}

const PORTUGUESE: EditorialWords = {
  hinge: starts(
    'mas|e|porém|contudo|no entanto|entretanto|todavia|além disso|também|por isso|portanto|assim|então|depois|ou|pois|já|por exemplo|enquanto isso|por fim|aliás|ainda|de fato',
  ),
  dangling: starts(
    'desde então|isso|isto|esse|essa|esses|essas|este (?:último|ano)|ali|lá|aqui|tal|tais|segundo (?:ele|ela|eles)|o mesmo|a mesma',
  ),
  pronoun: starts('ele|ela|eles|elas|seu|sua|seus|suas|eu|nós|nosso|nossa|meu|minha'),
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: /(?<!\p{L})(?:eu|nós|nosso|nossa|meu|minha)(?!\p{L})/iu,
}

const ITALIAN: EditorialWords = {
  hinge: starts(
    'ma|e|ed|però|tuttavia|inoltre|anche|quindi|dunque|così|allora|poi|o|infatti|invece|per esempio|intanto|infine|perciò|eppure',
  ),
  dangling: starts(
    'da allora|dopo|questo|questa|questi|queste|quello|quella|ciò|lì|là|qui|tale|tali|secondo (?:lui|lei|loro)|lo stesso|la stessa',
  ),
  pronoun: starts('egli|lui|lei|loro|essi|suo|sua|suoi|sue|io|noi|nostro|nostra|mio|mia'),
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: /(?<!\p{L})(?:io|noi|nostro|nostra|mio|mia)(?!\p{L})/iu,
}

const DUTCH: EditorialWords = {
  hinge: starts(
    'maar|en|echter|toch|ook|bovendien|daarom|dus|of|want|daarentegen|daarnaast|dan|vervolgens|bijvoorbeeld|intussen|ondertussen|tenslotte|overigens',
  ),
  dangling: starts(
    'sindsdien|daarna|later|toen|daar|hier|dit|dat|die|deze|daarvoor|daarmee|volgens (?:hem|haar|hen)|zulke',
  ),
  pronoun: starts('hij|zij|ze|het (?:is|was|gaat|werd)|zijn|haar|hun|wij|we|ik|mijn|ons|onze'),
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: /(?<!\p{L})(?:ik|mijn|wij|we|ons|onze)(?!\p{L})/iu,
}

const NONE: EditorialWords = {
  hinge: NEVER,
  dangling: NEVER,
  pronoun: NEVER,
  personal: NEVER,
  antecedent: NEVER,
  firstPerson: NEVER,
}

const BY_LANGUAGE: ReadonlyMap<string, EditorialWords> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['nl', DUTCH],
])

/** The words of a language; none for one we have no list of. */
export function editorialWordsOf(language: string | null): EditorialWords {
  return BY_LANGUAGE.get(language?.toLowerCase().split('-')[0] ?? '') ?? NONE
}

/** What is never part of a story, in any place of a sentence. */
export const BOILERPLATE =
  /(?:^(?:read (?:more|also|next)|also read|see also|related:|watch(?: now)?:|photos?:|images?:|video:|credit:|share (?:this|on)|follow (?:us|@)|sign up|subscribe|click here|advertisement|story highlights|editor['’]s note|correction:|clarification:|update:|updated:?|this (?:story|article|post) (?:has been|was|is)|get (?:the latest|breaking|our)|join (?:us|our)|listen to|file photo|scroll down|tune in|by [A-Z]\p{L}+ [A-Z]\p{L}+\W*$|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lee también|leia (?:mais|também)|leggi anche|lees ook)|contributed to this (?:report|story|article)|all rights reserved|©|copyright \d{4}|https?:\/\/|www\.|pic\.twitter|@\w+\)|newsletter|e-?mail (?:address|us)|click (?:here|on)|for more (?:information|on)|follow (?:him|her|us|them) on|on (?:twitter|facebook|instagram) at|this material may not be|the views expressed|opinions expressed|reporting by|editing by|getty images|sign up for|download (?:our|the) app|cookies)/iu
