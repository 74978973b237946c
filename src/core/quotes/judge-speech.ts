import type { Evidence } from './quotation.ts'
import { type SpeechCase, speechFeatures } from './speech-features.ts'
import learned from './speech-weights.json' with { type: 'json' }

/** Log-odds of each feature, and of a passage with none; how they were learned stands in the file. */
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights))

/** Whether a passage is speech, with every reason: the weight of each is in log-odds, and speech is what sums above 0. */
export function judgeSpeech(each: SpeechCase): { readonly isSpeech: boolean; readonly evidence: readonly Evidence[] } {
  const cue = each.clause && each.sentence.tokens[each.clause.cue]
  const evidence = speechFeatures(each).map((rule): Evidence => {
    const detail = cue && rule.startsWith('saying:') ? cue.text : null
    return { of: 'speech', rule, detail, weight: WEIGHTS.get(rule) ?? 0 }
  })
  const score = evidence.reduce((sum, { weight }) => sum + weight, learned.bias)
  return { isSpeech: score > 0, evidence }
}
