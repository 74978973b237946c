/**
 * Signs that have a meaning anywhere in Discord's Markdown (support.discord.com, "Markdown Text 101"; docs.discord.com,
 * "Message Formatting" for what stands in angle brackets): emphasis, spoilers, code, links, mentions, times and emoji. A
 * colon before a sign makes an address or an emoji of what it joins; an invitation is known without a scheme.
 */
const INLINE = /[\\*_~`|<[\]]|:(?=\S)|@(?=everyone|here)|(?<=discord(?:app)?)\.(?=\w)/gi

/** Signs that make a heading, small print, a list or a block quote at the start of a line. */
const LINE_START = /^([^\S\r\n]*)(?:([#>+-])|(\d+)([.)]))/gm

/**
 * Text that Discord shows as it stands, sign for sign: a backslash before whatever would be markup (it is not shown
 * before a sign that is neither letter, digit nor white space). The beginning of the text counts as the start of a line,
 * so the result may stand after a prefix of ours. Line ends stay. Not for the label of a link, where backslashes show
 * (discord/discord-api-docs issue 6185).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(LINE_START, (_, blank: string, sign?: string, digits = '', stop = '') =>
      sign === undefined ? `${blank}${digits}\\${stop}` : `${blank}\\${sign}`,
    )
}

/** The same on one line: each line end, with the white space around it, is a space. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '))
}
