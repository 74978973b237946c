import { anywhere, type EditorialWords, each, NEVER, NOWHERE, starts } from './editorial-words.ts'

export const GERMAN: EditorialWords = {
  hinge: starts(
    'aber|und|doch|jedoch|dennoch|trotzdem|außerdem|zudem|dabei|dagegen|deshalb|daher|darum|also|oder|denn|hingegen|allerdings|so|auch|dann|nun|schließlich|stattdessen|immerhin|zum Beispiel|unterdessen|gleichzeitig|ebenso|ferner|weiterhin|indes|inzwischen|derweil|demnach|somit|folglich|vielmehr',
  ),
  innerHinge: NEVER,
  dangling: starts(
    'seitdem|seither|danach|später|zuvor|damals|dort|hier|dies|das (?:ist|war|hat|sei|sind|wird|gilt)|dieser|diese|dieses|diesem|diesen|davon|dazu|damit|dadurch|daran|darin|darauf|darüber|dafür|solche|letztere|ersterer|beide|andere',
  ),
  pronoun: starts(
    'er|sie|es(?! gibt)|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|wir|unser|unsere|ich|mein|meine|man',
  ),
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: /(?<!\p{L})(?:ich|mein|meine|wir|unser|unsere)(?!\p{L})/u,
  aside: starts('leider|zum Glück|übrigens|ehrlich gesagt|kein Wunder|stellen Sie|denken Sie|klicken Sie|lesen Sie'),
  empty: NEVER,
  told: NEVER,
  verb: each(
    'ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|soll|sollen|sollte|kann|können|konnte|will|wollen|wollte|muss|müssen|musste|darf|dürfen|bleibt|gilt|steht|kommt|geht|\\p{Ll}{3,}te(?:n)?',
  ),
  apposition: NOWHERE,
  relative: NOWHERE,
  subordinate: starts('wenn|als|während|nachdem|bevor|weil|da|obwohl|obgleich|falls|seit|bis|um|ob|dass'),
  tail: /^(?:der|die|das|dessen|deren|den|dem|welche[rs]?|wobei|während|sodass|nachdem|weil|wo|darunter|um|denen|womit|wodurch)(?!\p{L})/u,
  circumstance: NOWHERE,
  clause: NEVER,
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: NEVER,
  condition: anywhere('wenn|falls|sofern|es sei denn'),
  limits:
    /(?<!\p{L})(?:laut|sagt\w*|teilt\w*|erklärt\w*|berichtet\w*|zufolge|nach Angaben|aber|nicht|außer|wenn|falls|kein\w*)(?!\p{L})/iu,
}

export const DUTCH: EditorialWords = {
  hinge: starts(
    'maar|en|echter|toch|ook|bovendien|daarom|dus|of|want|daarentegen|daarnaast|dan|vervolgens|bijvoorbeeld|intussen|ondertussen|tenslotte|overigens|zo|tegelijkertijd',
  ),
  innerHinge: NEVER,
  dangling: starts(
    'sindsdien|daarna|later|toen|daar|hier|dit|dat|die|deze|daarvoor|daarmee|daarbij|daarover|volgens (?:hem|haar|hen)|zulke|beide|anderen',
  ),
  pronoun: starts('hij|zij|ze|het (?:is|was|gaat|werd)|zijn|haar|hun|wij|we|ik|mijn|ons|onze'),
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: /(?<!\p{L})(?:ik|mijn|wij|we|ons|onze)(?!\p{L})/iu,
  aside: starts('helaas|gelukkig|lees|bekijk|klik|eerlijk gezegd'),
  empty: NEVER,
  told: NEVER,
  verb: each(
    'is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|zal|zullen|zou|zouden|kan|kunnen|kon|moet|moeten|wil|willen|gaat|blijft|\\p{Ll}{3,}(?:de|te)n?',
  ),
  apposition: NOWHERE,
  relative: NOWHERE,
  subordinate: starts('als|toen|terwijl|nadat|voordat|omdat|hoewel|indien|sinds|tot|om|of|dat'),
  tail: /^(?:die|dat|wie|wat|waar|waarbij|waardoor|waarin|terwijl|nadat|omdat|zodat|onder wie|waaronder)(?!\p{L})/u,
  circumstance: NOWHERE,
  clause: NEVER,
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: NEVER,
  condition: anywhere('als|tenzij|mits'),
  limits: /(?<!\p{L})(?:volgens|zegt|zei|meldt|meldde|aldus|maar|niet|geen|tenzij|behalve|als)(?!\p{L})/iu,
}
