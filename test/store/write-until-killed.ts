import { saveArticle } from '../../src/store/articles.ts'
import { saveDigest } from '../../src/store/digests.ts'
import { openStore } from '../../src/store/open-store.ts'
import { inTransaction } from '../../src/store/schema.ts'
import { articleOf, digestOf, NOW } from './invented-news.ts'

/**
 * Saves articles with their digests into the store named on the command line, and prints the number of each once its
 * transaction has been committed. Ends only when it is killed.
 */
const [path = ''] = process.argv.slice(2)
const { db } = await openStore(null, path)
for (let number = 0; ; number++) {
  const words = `The wall of pier ${number} will hold until the spring`
  const article = articleOf({
    url: `https://courier.example/${process.pid}/${number}`,
    text: `“${words},” said Ada Quill.`,
  })
  await inTransaction(db, async (transaction) => {
    const stored = await saveArticle(transaction, article, { workspaceId: null, now: NOW })
    await saveDigest(transaction, stored, digestOf(article, [[words, 'Ada Quill']]), NOW)
  })
  process.stdout.write(`${article.url}\n`)
}
