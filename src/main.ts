import { readEnv, secretsIn } from './config/env.ts'
import { loadConfig } from './config/load.ts'
import { PullquoteError } from './errors.ts'
import { createLog } from './log.ts'
import { STANDARD_STORE, startBot } from './start-bot.ts'

const { stdout, stderr } = process
const env = readEnv()
const log = createLog(stderr, { isTerminal: stderr.isTTY === true, secrets: secretsIn(env) })

try {
  const bot = await startBot(await loadConfig(env), env, log)
  const store = env.DATABASE_URL === undefined ? STANDARD_STORE : 'the database of DATABASE_URL'
  stdout.write(
    `Pullquote is running; Ctrl+C stops it.\n\n${bot.platforms.map((line) => `  ${line}\n`).join('')}  data: ${store}\n`,
  )
  log.info('program.started')
  const stop = (signal: string) => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
    log.info('program.stopped', { signal })
    void bot.stop()
  }
  process.once('SIGINT', () => stop('SIGINT'))
  process.once('SIGTERM', () => stop('SIGTERM'))
} catch (fault) {
  if (!(fault instanceof PullquoteError)) throw fault
  stderr.write(`${fault.code}: ${fault.message}\n`)
  process.exitCode = 1
}
