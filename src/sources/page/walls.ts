/** What stands on a page instead of its article. */
export type Wall = 'consent' | 'login' | 'payment' | 'robot-check'

/** A page whose text is longer tells something, whatever else stands on it. */
const MAX_WALL_WORDS = 220

/** Signs of each wall, in several languages; general wording of the platforms that put them up. */
const SIGNS: readonly (readonly [Wall, RegExp])[] = [
  [
    'robot-check',
    /just a moment\.\.\.|checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual traffic|enable javascript (?:and cookies )?to continue|please enable (?:javascript|js)|access denied|attention required|captcha|ddos protection/i,
  ],
  [
    'consent',
    /before you continue|we (?:and our (?:\d+ )?partners|value your privacy|care about your privacy)|accept (?:all )?(?:cookies|and continue)|cookie (?:consent|settings|preferences)|manage (?:your )?(?:cookie|privacy|consent)|wir verwenden cookies|mit werbung|zustimmen und weiter|alle akzeptieren|cookies akzeptieren|nous utilisons des cookies|accepter (?:et continuer|les cookies|tout)|continuer sans accepter|utilizamos cookies|aceptar (?:y continuar|todas|cookies)|usamos cookies|aceitar (?:todos|cookies)|utilizziamo (?:i )?cookie|accetta (?:e continua|tutti)|wij gebruiken cookies|alles accepteren/i,
  ],
  [
    'payment',
    /subscribe (?:now )?to (?:read|continue)|(?:this|the) (?:article|content|story) is (?:for|available to|reserved for) (?:subscribers|members)|to continue reading|already a subscriber|you(?:'|’)ve (?:read|reached) (?:your|the)|free articles? (?:left|remaining|this month)|jetzt weiterlesen|nur für abonnenten|réservé aux abonnés|article abonnés|exclusivo para (?:suscriptores|assinantes)|contenuto riservato agli abbonati|alleen voor abonnees/i,
  ],
  [
    'login',
    /(?:please )?(?:log|sign) in to (?:read|continue|view)|you must be logged in|create (?:a free|an) account to|register (?:now )?(?:for free )?to (?:read|continue)|bitte (?:melden sie sich an|einloggen)|connectez-vous pour|inicia sesión para|faça login para|accedi per/i,
  ],
]

/** The wall that a page shows instead of an article, by its few words; null where it shows none. */
export function findWall(pageText: string, articleWords: number): Wall | null {
  if (articleWords > MAX_WALL_WORDS) return null
  const text = pageText.slice(0, 20_000)
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null
}

/** What to tell a person of each wall, and what to do. */
export const WALL_MESSAGES: Readonly<Record<Wall, string>> = {
  consent: 'The site shows a consent page instead of the article. Open it in a browser, and paste the text here.',
  login: 'The site asks for a login before it shows the article. Open it in a browser, and paste the text here.',
  payment:
    'The article is for subscribers; only its beginning can be read. Open it in a browser, and paste the text here.',
  'robot-check':
    'The site checks for robots before it shows the article. Open it in a browser, and paste the text here.',
}
