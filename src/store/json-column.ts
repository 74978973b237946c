import { z } from 'zod'

/** An object of JSON whose meaning is its owner's; the store only keeps it. */
export const jsonObject = z.record(z.string(), z.json())
export type JsonObject = z.infer<typeof jsonObject>

/**
 * Reads the JSON of a column. What does not fit its schema was written by no version of this program: a plain Error
 * that names `place`, such as "digests.body of 1f0c".
 */
export function readJson<Value>(schema: z.ZodType<Value>, json: string, place: string): Value {
  const result = schema.safeParse(JSON.parse(json))
  if (result.success) return result.data
  throw new Error(`The store holds something unexpected in ${place}: ${z.prettifyError(result.error)}`)
}
