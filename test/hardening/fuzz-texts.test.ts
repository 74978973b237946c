import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { articleSchema, feedSchema } from '../../src/cli/contract.ts'
import { parseConfig } from '../../src/config/load.ts'
import { parseCommand } from '../../src/core/command/parse-command.ts'
import { parseSince, sinceMs } from '../../src/core/command/since.ts'
import { VERBS } from '../../src/core/command/verbs.ts'
import { verifyDigest } from '../../src/core/digest/verify-digest.ts'
import { describeSchedule } from '../../src/core/schedule/describe-schedule.ts'
import { nextRun } from '../../src/core/schedule/next-run.ts'
import { parseSchedule } from '../../src/core/schedule/parse-schedule.ts'
import { countWords } from '../../src/core/text/words.ts'
import { extractive } from '../../src/engines/extractive/extractive.ts'
import { PullquoteError } from '../../src/errors.ts'
import { discoverFeeds } from '../../src/sources/feed/discover-feeds.ts'
import { readOutlines } from '../../src/sources/feed/opml.ts'
import { parseFeed, parseFeedBytes } from '../../src/sources/feed/parse-feed.ts'
import { parseRobots } from '../../src/sources/fetch/robots-rules.ts'
import { parsePage } from '../../src/sources/page/parse-page.ts'
import { changedText, fuzz, readCorpus, readFixtures } from './fuzz.ts'

const NOW = Date.UTC(2026, 10, 25, 12)
const FROM = 'https://courier.example/feed'

/** What `work` gives, or null where it threw an error of ours; any other error fails the test. */
async function foreseen<Result>(work: () => Promise<Result> | Result): Promise<Result | null> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof PullquoteError) return null
    throw fault
  }
}

const MARKUP = ['<', '>', '&', '&amp;', '&#x0;', '&#1114112;', '<!--', '-->', '<![CDATA[', ']]>', '</', '"', "'", '=']

test('feeds: whatever comes is a feed as the interface has it, or an error of ours', async () => {
  const kept = readCorpus('feeds')
  const seeds = [...kept, ...readFixtures('feeds', '.xml'), ...readFixtures('feeds', '.json')]
  const tokens = [
    ...MARKUP,
    '<item>',
    '<entry>',
    '<guid>',
    '<link href="//x"/>',
    'xmlns:a="b"',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
  ]
  await fuzz(changedText(seeds, tokens), kept, async (text) => {
    const feed = await foreseen(() => parseFeed(text, FROM))
    if (feed !== null) expect(feedSchema.safeParse(feed).error).toBeUndefined()
    await foreseen(() => parseFeedBytes(Buffer.from(text, 'latin1'), 'text/xml; charset=x', null))
  })
})

/** A page takes as long as a hundred commands. */
const SLOW_RUNS = 80

test('pages: whatever comes is an article whose digest holds in it, or an error of ours', async () => {
  const kept = readCorpus('pages')
  const tokens = [
    ...MARKUP,
    '<p>',
    '<article>',
    '<script type="application/ld+json">',
    '{"@type":"NewsArticle"',
    '”',
    '“',
    '<base href="x:">',
  ]
  await fuzz(
    changedText([...kept, ...readFixtures('pages', '.html')], tokens),
    kept,
    async (html) => {
      discoverFeeds(html, FROM)
      const article = await foreseen(() => parsePage(html, 'https://courier.example/a'))
      if (article === null) return
      expect(articleSchema.safeParse({ ...article, words: countWords(article.text) }).error).toBeUndefined()
      const outcome = await extractive.digest(article)
      if ('digest' in outcome) expect(verifyDigest(outcome.digest, article)).toEqual([])
    },
    SLOW_RUNS,
  )
})

test('commands: whatever is written is a command, or a problem with a sentence', async () => {
  const kept = readCorpus('commands', { byLine: true })
  const tokens = [...Object.keys(VERBS), '"', '“', '#', 'in', ':', 'since', 'every', 'https://', '\\', '@', '<@U1>']
  await fuzz(changedText(kept, tokens), kept, (text) => {
    const reading = parseCommand(text)
    if ('problem' in reading) expect(reading.problem.message).toMatch(/[.?]$/)
    else expect(Object.keys(VERBS)).toContain(reading.command.verb)
  })
})

test('times: whatever is written has a next run in the future and can be said again, or is a problem with a sentence', async () => {
  const kept = readCorpus('schedules', { byLine: true })
  const tokens = ['every', 'day', '-', ':', '24:00', '*/', 'cron:', ',', 'and', 'Europe/Lisbon', '0', '31', 'feb', 'am']
  await fuzz(changedText(kept, tokens), kept, (text) => {
    const since = parseSince(text)
    if (since !== null) expect(Number.isFinite(sinceMs(since, 'Europe/Berlin', NOW))).toBe(true)
    const reading = parseSchedule(text)
    if ('problem' in reading) return expect(reading.problem.message).toMatch(/[.?]$/)
    expect(nextRun(reading.schedule, 'Europe/Berlin', NOW)).toBeGreaterThan(NOW)
    return expect(parseSchedule(describeSchedule(reading.schedule))).toEqual(reading)
  })
})

test('OPML: whatever comes is a list of web addresses, each once, or an error of ours', async () => {
  const kept = readCorpus('outlines')
  const tokens = [...MARKUP, '<outline xmlUrl="feed:x"/>', 'xmlUrl="', '<outline>', 'javascript:', 'type="rss"']
  await fuzz(changedText(kept, tokens), kept, async (text) => {
    const outlines = await foreseen(() => readOutlines(text))
    if (outlines === null) return
    const urls = outlines.feeds.map(({ url }) => url)
    expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([])
    expect(new Set(urls).size).toBe(urls.length)
  })
})

test('robots.txt: whatever comes gives rules that say yes or no', async () => {
  const kept = readCorpus('robots')
  await fuzz(changedText(kept, ['User-agent:', '*', 'Disallow:', '$', '%', '#', '/', '\r']), kept, (text) => {
    const rules = parseRobots(Buffer.from(text), 'https://courier.example')
    expect(['allowed', 'disallowed']).toContain(rules.judge(new URL('https://courier.example/a?b')))
  })
})

test('the configuration: whatever is written holds, or is CONFIG_INVALID', async () => {
  const kept = readCorpus('config')
  await fuzz(
    changedText(kept, [': ', '\n', '  ', '- ', '[', '{', '&a', '*a', '!!', 'null', '1e9', '<<: *a']),
    kept,
    async (yaml) => {
      const written = readYaml(yaml)
      if (written !== NO_YAML) await foreseen(() => parseConfig(written, {}, 'pullquote.yaml'))
    },
  )
})

const NO_YAML = Symbol('no YAML')

function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' })
  } catch {
    return NO_YAML
  }
}
