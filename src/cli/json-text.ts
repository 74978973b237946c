/**
 * A value as JSON, on one line or indented. Control characters that JSON lets pass (delete and C1, RFC 8259 section 7)
 * are escaped too: a terminal that shows the JSON must not obey them.
 */
export function toJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
