import { countTokens } from './word-counts.ts'

/** What stands on a page instead of its article. */
export type Wall = 'consent' | 'login' | 'payment' | 'robot-check'

/** A text of more words is a teaser that tells enough to be shown. */
export const MIN_TEASER_WORDS = 60
/** A page whose text is longer tells something, whatever else stands on it; consent pages list their partners. */
const MAX_WALL_WORDS = 220
const MAX_CONSENT_WORDS = 600
const MAX_PAGE_CHARS = 20_000

type Sign = readonly [Wall, RegExp]

/** Wording that stands where an article ends too soon, on pages with much else on them. */
const CLOSED_SIGNS: readonly Sign[] = [
  [
    'payment',
    /subscribe (?:now )?to (?:read|continue|keep reading)|(?:this|the) (?:article|content|story) is (?:only )?(?:for|available to|reserved for) (?:\w+ )?(?:subscribers|members)|to (?:continue|keep) reading|jetzt weiterlesen|nur für abonnenten|réservée? aux abonnés|exclusivo para (?:suscriptores|assinantes)|riservato agli abbonati|alleen voor abonnees/i,
  ],
  ['login', /(?:log|sign) in to (?:read|continue|view)|register (?:now )?(?:for free )?to (?:read|continue)/i],
]

const CONSENT_SIGN: Sign = [
  'consent',
  /before you continue|we (?:and our (?:\d+ )?partners|value your privacy|care about your privacy)|accept (?:all )?(?:cookies|and continue)|cookie (?:consent|settings|preferences)|manage (?:your )?(?:cookie|privacy|consent)|wir verwenden cookies|mit werbung|zustimmen und weiter|alle akzeptieren|cookies akzeptieren|nous utilisons des cookies|accepter (?:et continuer|les cookies|tout)|continuer sans accepter|utilizamos cookies|aceptar (?:y continuar|todas|cookies)|usamos cookies|aceitar (?:todos|cookies)|utilizziamo (?:i )?cookie|accetta (?:e continua|tutti)|wij gebruiken cookies|alles accepteren/i,
]

/** Signs of each wall, in several languages; general wording of the platforms that put them up. */
const SIGNS: readonly Sign[] = [
  [
    'robot-check',
    /just a moment\.\.\.|checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual traffic|enable javascript (?:and cookies )?to continue|please enable (?:javascript|js)|access denied|attention required|captcha|ddos protection/i,
  ],
  CONSENT_SIGN,
  ...CLOSED_SIGNS,
  [
    'payment',
    /already a subscriber\b|you(?:'|’)ve (?:read|reached) (?:your|the)|free articles? (?:left|remaining|this month)|article abonnés/i,
  ],
  [
    'login',
    /you must be logged in|create (?:a free|an) account to|bitte (?:melden sie sich an|einloggen)|connectez-vous pour|inicia sesión para|faça login para|accedi per/i,
  ],
]

/** The wall that a page shows instead of its article, by what was read as its article and by all its text; null where it shows none. */
export function findWall(article: string, page: string): Wall | null {
  const words = countTokens(article)
  // What was read is a text: it is a wall where it is short and says so again and again. Once may be news of one.
  if (words > MAX_WALL_WORDS) return words <= MAX_CONSENT_WORDS && timesIn(article, CONSENT_SIGN) > 2 ? 'consent' : null
  if (words >= MIN_TEASER_WORDS) return SIGNS.find((sign) => timesIn(article, sign) > 1)?.[0] ?? null
  const text = page.slice(0, MAX_PAGE_CHARS)
  const signs = countTokens(page) > MAX_WALL_WORDS ? CLOSED_SIGNS : SIGNS
  return signs.find((sign) => timesIn(text, sign) > 0)?.[0] ?? null
}

const timesIn = (text: string, [, sign]: Sign) => text.match(new RegExp(sign, 'gi'))?.length ?? 0

/** What to tell a person of each wall, and what to do. */
export const WALL_MESSAGES: Readonly<Record<Wall, string>> = {
  consent: 'The site shows a consent page instead of the article. Open it in a browser, and paste the text here.',
  login: 'The site asks for a login before it shows the article. Open it in a browser, and paste the text here.',
  payment:
    'The article is for subscribers; only its beginning can be read. Open it in a browser, and paste the text here.',
  'robot-check':
    'The site checks for robots before it shows the article. Open it in a browser, and paste the text here.',
}
