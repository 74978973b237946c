/** A piece of a text, and whether it is to be written as it stands: a command, a setting. */
export interface CodeSpan {
  readonly words: string
  readonly isCode: boolean
}

/** Without signs that could end code, or make a link of it, for somebody who reads Markdown otherwise. */
const CODE = /`([^`\\[\]()\n]+)`/g

/** A text of ours in its pieces: what stands between backticks is code, without them. [] for no text. */
export function codeSpans(text: string): CodeSpan[] {
  const spans: CodeSpan[] = []
  let end = 0
  for (const match of text.matchAll(CODE)) {
    if (match.index > end) spans.push({ words: text.slice(end, match.index), isCode: false })
    spans.push({ words: match[1] ?? '', isCode: true })
    end = match.index + match[0].length
  }
  if (end < text.length) spans.push({ words: text.slice(end), isCode: false })
  return spans
}
