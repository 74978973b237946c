import { html, raw } from 'hono/html'

/** HTML whose every outside text is escaped. */
export type Markup = ReturnType<typeof raw>

/** A template whose values are escaped, unless they are markup themselves. */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const made = html(strings, ...values.map(toValue))
  if (made instanceof Promise) throw new TypeError('Markup is made of values that are there.')
  return made
}

type MarkupValue = string | number | null | Markup | readonly Markup[]

/** Nothing is shown for null. */
const toValue = (value: MarkupValue) => (value === null ? '' : Array.isArray(value) ? raw(value.join('')) : value)
