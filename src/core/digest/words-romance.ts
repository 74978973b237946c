import { anywhere, type EditorialWords, each, NEVER, NOWHERE, starts } from './editorial-words.ts'

export const FRENCH: EditorialWords = {
  hinge: starts(
    "mais|et|or|donc|car|pourtant|cependant|toutefois|néanmoins|ainsi(?! que)|aussi|en effet|en outre|de plus|par ailleurs|enfin|puis|alors(?! qu)|ensuite|d'ailleurs|d’ailleurs|au contraire|en revanche|par exemple|de même|du coup|bref|sinon|quant à|autrement dit|en fait|pour autant|dans le même temps|résultat|ni|ou|d'autre part|d’autre part",
  ),
  innerHinge:
    /,\s(?:toutefois|cependant|en revanche|quant à (?:lui|elle|eux|elles)|eux aussi|lui aussi|elle aussi|par ailleurs|en effet|pourtant)[,.]/iu,
  dangling: starts(
    "depuis lors|depuis(?=,)|ce jour-là|à l['’]époque|cela|ceci|ça|c['’]est (?:pourquoi|pour cela|ce que|ce qu|aussi|ainsi)|ce (?:dernier|qui|que|sont|fut)|ce(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|week-end|mois|jour))|cette(?! (?:semaine|année|nuit|saison|fois|après-midi))|cet(?! (?:été|hiver|automne|après-midi))|ces(?! (?:jours|semaines|derniers|dernières))|cette dernière|ces derniers|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci|là|ici|là-bas|le même|la même|les mêmes|ce faisant|selon (?:lui|elle|eux)|pour (?:lui|elle|eux|cela)|(?:un|deux|trois|quatre|quelques) (?:jours?|mois|ans|semaines|heures) plus tard|les deux|tous deux|le lendemain",
  ),
  pronoun: starts(
    "il(?! (?:y a|faut|s['’]agit))|elle|ils|elles|on|nous|je|j['’]\\p{L}+|vous|tu|son|sa|ses|leur|leurs|notre|nos|mon|ma|mes|lui|eux",
  ),
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: /(?<![\p{L}-])(?:je|j['’]\p{L}+|nous|notre|nos|vous|votre|vos|mon|ma|mes)(?!\p{L})/iu,
  aside: starts('malheureusement|heureusement|hélas|imaginez|pensez|cliquez|lisez|découvrez|abonnez'),
  empty: NEVER,
  told: NEVER,
  verb: each(
    "a|ont|est|sont|était|étaient|sera|seront|va|vont|avait|avaient|doit|doivent|peut|peuvent|veut|veulent|fait|font|reste|restent|aura|auront|serait|seraient|devrait|devraient|pourrait|pourraient|fut|furent|n['’](?:a|est|ont)|s['’]est|l['’]a|\\p{Ll}{3,}(?:ait|aient|era|eront|èrent|ira|iront)",
  ),
  apposition: /,\s(?:qui|que|dont|où|lequel|laquelle|un|une|le|la)\s[^,]*(?:,|$)/gu,
  relative: /\s(?:qui|dont|où|lorsque|quand)(?!\p{L})/gu,
  subordinate: starts(
    "si|lorsque|lorsqu['’]\\p{L}+|quand|alors que|alors qu['’]\\p{L}+|après|avant|comme|puisque|bien que|depuis|malgré|pour|afin|dans|en|à|au|aux|sur|selon|face",
  ),
  tail: /^(?:qui|que|qu['’]\p{L}+|dont|où|lequel|laquelle|lesquel\p{L}*|auquel|duquel|alors que|alors qu['’]\p{L}+|tandis que|tandis qu['’]\p{L}+|avant|après|afin|notamment|avec|soit|ce qui|grâce|dans le cadre|à l['’]occasion|en\s\p{L}+ant|\p{L}{3,}ant|comme|pour|lors|au lendemain)(?!\p{L})/u,
  circumstance:
    /\s(?=(?:après|avant|alors que|lors|pendant|afin|pour avoir|à la suite|au cours|en raison|dans le cadre|à l['’]occasion|depuis)(?!\p{L}))/gu,
  clause: starts('après que|avant que|alors que|lorsque|depuis que'),
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: starts("si|selon|d['’]après|sauf|malgré|bien que|contrairement|à moins|sans|même"),
  condition: anywhere("si|s['’]il|sauf|à moins|à condition"),
  limits:
    /(?<!\p{L})(?:selon|d['’]après|a (?:indiqué|annoncé|déclaré|affirmé|expliqué|précisé|ajouté|estimé|assuré|confié|souligné|rappelé|dit)|affirme|assure|indique|déclare|précise|explique|estime|sauf|mais|sans|si|ne|pas|hormis|à moins)(?!\p{L})/iu,
}

export const SPANISH: EditorialWords = {
  hinge: starts(
    'pero|y|e|sin embargo|no obstante|además|también|por eso|por ello|por tanto|por lo tanto|así|entonces|luego|o|pues|aunque|en cambio|por ejemplo|asimismo|finalmente|mientras tanto|de hecho|en efecto|incluso|por otra parte|por otro lado|en tanto|por su parte',
  ),
  innerHinge: /,\s(?:sin embargo|no obstante|por su parte|en cambio|también|además)[,.]/iu,
  dangling: starts(
    'desde entonces|después(?! de)|ese|esa|eso|esos|esas|este (?:último|hecho)|esto|allí|ahí|aquí|dicho|dicha|dichos|dichas|tal|tales|según (?:él|ella|ellos)|ambos|ambas|el mismo|la misma|los mismos|al respecto|(?:dos|tres|pocos) (?:días|meses|años|semanas|horas) después',
  ),
  pronoun: starts('él|ella|ellos|ellas|su|sus|yo|nosotros|nuestro|nuestra|mi|mis|lo que|lo|le|les|se lo|te|tú|usted'),
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: /(?<!\p{L})(?:yo|nosotros|nuestro|nuestra|nuestros|nuestras|mi|mis|tú|usted)(?!\p{L})/iu,
  aside: starts('lamentablemente|desgraciadamente|afortunadamente|por suerte|imagina|recuerda|haz clic|lee'),
  empty: NEVER,
  told: NEVER,
  verb: each(
    'es|son|fue|fueron|era|eran|ha|han|había|habían|será|serán|está|están|estaba|tiene|tienen|puede|pueden|debe|deben|va|van|hay|hizo|dijo|quiere|\\p{Ll}{3,}(?:ó|aron|ieron|aba|aban|ía|ían|ará|arán|erá|irá)',
  ),
  apposition: NOWHERE,
  relative: NOWHERE,
  subordinate: starts(
    'si|cuando|mientras|tras|después de|antes de|aunque|como|porque|desde|para|en|con|por|según|ante',
  ),
  tail: /^(?:que|quien|quienes|cuy[oa]s?|donde|mientras|tras|después|luego|lo que|con|entre|en el marco|para|\p{Ll}{2,}(?:ando|iendo))(?!\p{L})/u,
  circumstance: NOWHERE,
  clause: NEVER,
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: starts('si|según|salvo|aunque|pese|a pesar|sin|excepto|incluso'),
  condition: anywhere('si|salvo|a menos|siempre que'),
  limits:
    /(?<!\p{L})(?:según|dijo|afirmó|señaló|informó|explicó|indicó|pero|no|salvo|excepto|si|sin|aunque|a menos)(?!\p{L})/iu,
}

export const PORTUGUESE: EditorialWords = {
  hinge: starts(
    'mas|e|porém|contudo|no entanto|entretanto|todavia|além disso|também|por isso|portanto|assim|então|depois(?! de)|ou|pois|já|por exemplo|enquanto isso|por fim|aliás|ainda|de fato|por outro lado|por sua vez|com isso|ou seja',
  ),
  innerHinge: /,\s(?:porém|contudo|no entanto|entretanto|por sua vez|também|além disso)[,.]/iu,
  dangling: starts(
    'desde então|isso|isto|esse|essa|esses|essas|este (?:último)|ali|lá|aqui|tal|tais|segundo (?:ele|ela|eles|elas)|para (?:ele|ela|eles|elas)|de acordo com (?:ele|ela|eles|elas)|o mesmo|a mesma|ambos|ambas|nesse|nessa|nisso|naquele|naquela|neste (?:caso|momento)|nesta (?:ocasião)|(?:dois|três|poucos) (?:dias|meses|anos|semanas|horas) depois|na ocasião|na época|à época',
  ),
  pronoun: starts('ele|ela|eles|elas|seu|sua|seus|suas|eu|nós|nosso|nossa|meu|minha|você|vocês|a gente'),
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: /(?<!\p{L})(?:eu|nós|nosso|nossa|nossos|nossas|meu|minha|você)(?!\p{L})/iu,
  aside: starts('infelizmente|felizmente|imagine|lembre|clique|leia|confira|veja|saiba|deixe|mande|assista'),
  empty: NEVER,
  told: NEVER,
  verb: each(
    'é|são|foi|foram|era|eram|há|tem|têm|tinha|tinham|será|serão|está|estão|estava|pode|podem|deve|devem|vai|vão|fez|disse|quer|\\p{Ll}{3,}(?:ou|aram|eram|iram|ava|avam|ia|iam|ará|arão|erá|irá)',
  ),
  apposition: NOWHERE,
  relative: NOWHERE,
  subordinate: starts(
    'se|quando|enquanto|após|depois de|antes de|embora|como|porque|desde|para|em|no|na|com|por|segundo',
  ),
  tail: /^(?:que|quem|cuj[oa]s?|onde|enquanto|após|depois|quando|o que|com|entre|para|\p{Ll}{2,}(?:ando|endo|indo))(?!\p{L})/u,
  circumstance: NOWHERE,
  clause: NEVER,
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: starts('se|segundo|salvo|embora|apesar|sem|exceto|conforme|de acordo|mesmo'),
  condition: anywhere('se|salvo|a menos|desde que'),
  limits:
    /(?<!\p{L})(?:segundo|disse|afirmou|informou|explicou|de acordo|conforme|mas|não|salvo|exceto|se|sem|embora|a menos)(?!\p{L})/iu,
}

export const ITALIAN: EditorialWords = {
  hinge: starts(
    'ma|e|ed|però|tuttavia|inoltre|anche|quindi|dunque|così|allora|poi|o|infatti|invece|per esempio|ad esempio|intanto|infine|perciò|eppure|del resto|d’altra parte|nel frattempo',
  ),
  innerHinge: /,\s(?:però|tuttavia|invece|infatti|inoltre)[,.]/iu,
  dangling: starts(
    'da allora|dopo(?=,)|questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|lì|là|qui|tale|tali|secondo (?:lui|lei|loro)|lo stesso|la stessa|entrambi|entrambe|si tratta',
  ),
  pronoun: starts('egli|lui|lei|loro|essi|suo|sua|suoi|sue|io|noi|nostro|nostra|mio|mia|tu|voi'),
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: /(?<!\p{L})(?:io|noi|nostro|nostra|mio|mia|tu|voi)(?!\p{L})/iu,
  aside: starts('purtroppo|per fortuna|fortunatamente|immaginate|ricordate|clicca|leggi|scopri'),
  empty: NEVER,
  told: NEVER,
  verb: each(
    'è|sono|era|erano|ha|hanno|aveva|avevano|sarà|saranno|fu|furono|può|possono|deve|devono|va|vanno|sta|stanno|ha detto|vuole|\\p{Ll}{3,}(?:ava|avano|eva|evano|iva|ivano|erà|eranno|irà|arono|irono)',
  ),
  apposition: NOWHERE,
  relative: NOWHERE,
  subordinate: starts('se|quando|mentre|dopo|prima|anche se|come|poiché|perché|da|per|in|nel|nella|con|secondo|benché'),
  tail: /^(?:che|chi|il quale|la quale|i quali|le quali|il cui|la cui|dove|mentre|dopo|quando|con|tra|per|\p{Ll}{2,}(?:ando|endo))(?!\p{L})/u,
  circumstance: NOWHERE,
  clause: NEVER,
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: starts('se|secondo|salvo|benché|sebbene|nonostante|senza|tranne|anche'),
  condition: anywhere('se|salvo|a meno|purché'),
  limits:
    /(?<!\p{L})(?:secondo|ha (?:detto|dichiarato|spiegato|affermato)|dice|ma|non|tranne|salvo|se|senza|a meno|sebbene)(?!\p{L})/iu,
}
