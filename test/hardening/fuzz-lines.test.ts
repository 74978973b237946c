import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { lineAnswerer } from '../../src/cli/answer-line.ts'
import { errorLineSchema, LINES } from '../../src/cli/contract.ts'
import { answerAsk, answerDigest, answerExtract, answerFeed, answerSentences } from '../../src/cli/line-answers.ts'
import { parseConfig } from '../../src/config/load.ts'
import { PullquoteError } from '../../src/errors.ts'
import { runCli } from '../cli/run-cli.ts'
import { changedJson, changedText, fuzz, readCorpus } from './fuzz.ts'

/** An app that is never asked for anything outside. */
const refuse = () => Promise.reject(new PullquoteError('SOURCE_REFUSED', 'Nothing is fetched here.'))
const app = { ...createApp(parseConfig({}, {}, 'pullquote.yaml')), fetchArticle: refuse, fetchFeed: refuse }

const unforeseen: unknown[] = []
const report = (fault: unknown) => unforeseen.push(fault)

const ANSWERERS = {
  digest: lineAnswerer(LINES.digest, (line) => answerDigest(line, app, true), report),
  extract: lineAnswerer(LINES.extract, (line) => answerExtract(line, app), report),
  ask: lineAnswerer(LINES.ask, answerAsk, report),
  sentences: lineAnswerer(LINES.sentences, answerSentences, report),
  feed: lineAnswerer(LINES.feed, (line) => answerFeed(line, app), report),
}

const kept = readCorpus('lines').map((text) => JSON.stringify(JSON.parse(text)))

test.each(Object.entries(ANSWERERS))(
  'JSON lines: whatever comes, %s answers as the interface has it, or with an error of ours',
  async (command, answer) => {
    const { output } = LINES[command as keyof typeof ANSWERERS]
    await fuzz(
      changedJson(kept).map((json) => JSON.stringify(json)),
      kept,
      async (line) => {
        const answered = await answer(line)
        if (!errorLineSchema.safeParse(answered).success) expect(output.safeParse(answered).error).toBeUndefined()
        expect(unforeseen).toEqual([])
      },
    )
  },
)

test('JSON lines: as many answers come as there are lines, whatever stands in them', async () => {
  const tokens = ['\n', '\r\n', '{"id":', '"', '\\', '\\u0000', '{}', '[]', 'null', '\ufeff', '1e999']
  await fuzz(changedText([kept.join('\n')], tokens), [kept.join('\n')], async (stdin) => {
    const { exitCode, stdout } = await runCli(['sentences', '--jsonl'], { stdin })
    const lines = stdin
      .toWellFormed()
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect({ exitCode, answers: stdout.split('\n').length - 1 }).toEqual({ exitCode: 0, answers: lines.length })
  })
})
