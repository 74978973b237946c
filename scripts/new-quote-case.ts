/**
 * Makes the skeleton of a case for test/fixtures/quotes from a text on standard input.
 *
 * node scripts/new-quote-case.ts LANGUAGE NAME <text
 * Writes <LANGUAGE>/<NAME>.txt and beside it <NAME>.json with what is found today. Correct the JSON to what a reader
 * finds, and names and places to invented ones: the test then fails until the rules find it too.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text as readText } from 'node:stream/consumers'
import { findQuotations } from '../src/core/quotes/find-quotations.ts'
import { CASES_FOLDER, toExpected } from '../test/core/quotes/read-cases.ts'

const [language, name] = process.argv.slice(2)
if (!language || !name || !/^[a-z0-9-]+$/.test(name)) {
  throw new Error(
    'Usage: node scripts/new-quote-case.ts LANGUAGE NAME <text   (NAME of small letters, digits and hyphens)',
  )
}
const folder = join(CASES_FOLDER, language)
const path = join(folder, name)
if (existsSync(`${path}.txt`)) throw new Error(`There is a case ${language}/${name} already. Choose another name.`)
const text = (await readText(process.stdin)).trimEnd()
mkdirSync(folder, { recursive: true })
writeFileSync(`${path}.txt`, `${text}\n`)
writeFileSync(`${path}.json`, `${JSON.stringify(toExpected(findQuotations(text, { language })), null, 2)}\n`)
process.stdout.write(`${path}.txt and .json are written; now correct the JSON.\n`)
