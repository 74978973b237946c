import { toTitle } from './plain-text.ts'

/**
 * The outlet's name among what a page says of it: no address, no account, no list of sections. A name as people write it
 * comes before "lunecourier" and "lunecourier.example". null for none.
 */
export function pickOutlet(written: readonly (string | null)[]): string | null {
  const names = written
    .map(
      (each) =>
        toTitle(each)
          ?.split(/\s+\|\s+/)[0]
          ?.trim() ?? '',
    )
    .filter((name) => name !== '' && !/^(?:@|https?:|www\.)/i.test(name))
  return names.find((name) => name !== name.toLowerCase() && !/\.[a-z]{2,7}$/i.test(name)) ?? names[0] ?? null
}

/** A title's last part after a sign that parts it from the outlet's name. */
const LAST_PART = /\s+[|–—·»-]\s+([^|–—·»]+)$|\s*[|｜]\s*([^|｜]+)$/
const FIRST_PART = /^([^|–—·»:]+?)\s*(?:\s[|–—·»-]|[|:｜])\s+/

/** The part of a title that names its outlet, told by the host: "Harbour closes - The Lune Courier" of lunecourier.example; null for none. */
export function outletInTitle(title: string, url: string | null): string | null {
  const last = partOf(title, LAST_PART)
  const first = partOf(title, FIRST_PART)
  if (last !== null && isNameOfHost(last, url)) return last
  return first !== null && labelsOf(url).includes(squash(first)) ? first : null
}

/** A title without the part that names the outlet, in any spelling of it ("The Hill", "TheHill"), or its host. */
export function withoutOutlet(title: string, outlet: string | null, url: string | null): string {
  const names = [squash(outlet ?? ''), ...labelsOf(url)].filter((name) => name !== '')
  const last = partOf(title, LAST_PART)
  if (last !== null && (names.includes(squash(last)) || isNameOfHost(last, url)))
    return title.replace(LAST_PART, '').trim()
  const first = partOf(title, FIRST_PART)
  return first !== null && names.includes(squash(first)) ? title.replace(FIRST_PART, '').trim() : title
}

function partOf(title: string, pattern: RegExp): string | null {
  const match = pattern.exec(title)
  return match ? (match[1] ?? match[2] ?? '').trim() : null
}

const MIN_LABEL_CHARS = 4

/** The parts of a host that may be a name: "northline" and "news" of news.northline.example. */
const labelsOf = (url: string | null) =>
  (URL.parse(url ?? '')?.hostname ?? '')
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1)
    .map(squash)
    .filter((label) => label.length >= MIN_LABEL_CHARS)

/** "Northline" names northlinenews.example, "Northline News Daily" names northline.example; "News" and a sentence do not. */
const MIN_LABEL_SHARE = 0.6
const MAX_LABEL_SHARE = 2.2

function isNameOfHost(part: string, url: string | null): boolean {
  const name = squash(part)
  return labelsOf(url).some((label) => {
    const share = name.length / label.length
    return share > MIN_LABEL_SHARE && share < MAX_LABEL_SHARE && (name.startsWith(label) || label.startsWith(name))
  })
}

/** A name as hosts write it: no article, no marks on letters, "ü" as "ue", letters and figures only. */
const squash = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:(?:the|le|la|les|der|die|das|el|il)\s+|l['’])/, '')
    .replace(/[äöü]/g, (letter) => `${letter}e`)
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the(?=.{3})/, '')
