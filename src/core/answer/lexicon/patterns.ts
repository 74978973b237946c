/**
 * A pattern of whole words, in lower and upper case; `\b` knows no letters with accents. Alternatives are parted by `|`.
 * Global patterns are for `matchAll` only: `test` would remember where it stopped.
 */
export function wholeWords(alternatives: string): RegExp {
  return new RegExp(whole(alternatives), 'iu')
}

/** The same for finding every place; case counts where the alternatives have capitals. */
export function everyWord(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.map(whole).join('|'), 'gu')
}

/** Whole words at the beginning of a sentence, after its opening marks. */
export function atStart(alternatives: string): RegExp {
  return new RegExp(`^["'“”„«»‘’(]*(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu')
}

/** A question that is nothing but these words and its mark. */
export function onlyWords(alternatives: string): RegExp {
  return new RegExp(`^[¿¡\\s]*(?:${alternatives})[\\s?!.]*$`, 'iu')
}

/** What asks for more of the same: such words alone, right after a question word, or at the end of the question. */
export function moreWords({ after, words, atEnd }: Readonly<Record<'after' | 'words' | 'atEnd', string>>): RegExp {
  const beginning = `(?<=^[¿\\s]*(?:(?:${after})\\s+)?)(?:${words})(?![\\p{L}\\p{N}])`
  return new RegExp(`${beginning}|(?<![\\p{L}\\p{N}])(?:${atEnd})(?=[\\s?!.]*$)`, 'iu')
}

function whole(alternatives: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`
}

/** A place by the preposition before its capital, with small words between. */
export function placeAfter(prepositions: string): RegExp {
  return new RegExp(`(?<=(?<!\\p{L})(?:${prepositions}) (?:\\p{Ll}[\\p{Ll}'’-]* ){0,3})\\p{Lu}[\\p{L}'’.-]+`, 'gu')
}

/** Digits, with or without a currency, and words of number. */
export function numbersOr(words: string): RegExp {
  return new RegExp(`[$£€]? ?\\d[\\d.,]*%?|${whole(words)}`, 'giu')
}
