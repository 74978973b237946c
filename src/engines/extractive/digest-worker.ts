import { parentPort } from 'node:worker_threads'
import type { Article } from '../../core/article/article.ts'
import type { DigestOutcome } from '../engine.ts'
import { extractive } from './extractive.ts'

/** An article to be digested in a thread of its own. */
export interface DigestJob {
  readonly id: number
  readonly article: Article
}

/** What came of it; `fault` is what was thrown. */
export type DigestDone = { readonly id: number } & ({ readonly outcome: DigestOutcome } | { readonly fault: unknown })

parentPort?.on('message', async ({ id, article }: DigestJob) => {
  parentPort?.postMessage(await digest(id, article))
})

async function digest(id: number, article: Article): Promise<DigestDone> {
  try {
    return { id, outcome: await extractive.digest(article) }
  } catch (fault) {
    return { id, fault }
  }
}
