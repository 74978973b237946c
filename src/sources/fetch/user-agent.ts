import packageJson from '../../../package.json' with { type: 'json' }

/** The name that robots.txt may speak to (RFC 9309, 2.2.1: the product token). */
export const PRODUCT_TOKEN = 'Pullquote'

/** Says who asks, and where `contact` is given, how to reach whoever runs this (RFC 9110, 10.1.5). */
export function userAgent(contact: string | null): string {
  const product = `${PRODUCT_TOKEN}/${packageJson.version}`
  return contact === null ? product : `${product} (+${new URL(contact).href})`
}
