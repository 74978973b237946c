import fc from 'fast-check'

/** Any UTF-16 units at all, half surrogate pairs and NUL among them. */
export const anyText = (maxLength = 40) =>
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength })
