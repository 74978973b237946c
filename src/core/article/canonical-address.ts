/** Parameters that say where a reader came from, not what is shown. Names as the campaigns' own documentation gives them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_anon_id|oly_enc_id|vero_id|_hsenc|_hsmi|hsctatracking|at_\w+|cmpid|cmp|ito|ocid|ncid|smid|smtyp|xtor|wt_mc|wt\.mc_id|partner|feedtype|syndication|ref_src|ref_url|referrer|guccounter|guce_referrer\w*|s_cid|sr_share|share|smprod|spm|__twitter_impression|taid|soc_src|soc_trk|ns_\w+)$/i

/**
 * One address for one page: host in lower case, no default port, no fragment, no tracking parameters, the others sorted,
 * no slash at the end of a path. Applying it twice changes nothing. Throws TypeError for what is no address.
 */
export function canonicalAddress(url: string): string {
  const address = new URL(url)
  address.hash = ''
  const kept = [...address.searchParams].filter(([name]) => !TRACKING.test(name))
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  address.search = new URLSearchParams(kept).toString()
  if (address.pathname.length > 1) address.pathname = address.pathname.replace(/\/+$/, '') || '/'
  return address.href
}
