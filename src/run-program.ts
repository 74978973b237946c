import { readEnv, secretsIn, takeEnvFile } from './config/env.ts'
import { loadConfig } from './config/load.ts'
import { PullquoteError } from './errors.ts'
import { createLog } from './log.ts'
import { startBot } from './start-bot.ts'
import { STANDARD_STORE } from './store/database-url.ts'
import { toWelcomeScreen } from './welcome-screen.ts'

/** Whoever stops a program kills it after ten seconds, which is no worse than this: what is on the wire is taken up again at the next start. */
const PATIENCE_MS = 8_000

const { stdout, stderr } = process

try {
  takeEnvFile()
  const env = readEnv()
  const log = createLog(stderr, { isTerminal: stderr.isTTY === true, secrets: secretsIn(env) })
  const bot = await startBot(await loadConfig(env), env, log)
  const data = env.DATABASE_URL === undefined ? STANDARD_STORE : 'the database of DATABASE_URL'
  stdout.write(toWelcomeScreen(bot, data))
  log.info('program.started', { ms: Math.round(performance.now()) })
  const stop = async (signal: string) => {
    // A second signal ends the program at once.
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
    log.info('program.stopping', { signal })
    const patience = setTimeout(() => {
      log.warn('program.cut', { ms: PATIENCE_MS })
      process.exit(0)
    }, PATIENCE_MS)
    await bot.stop()
    clearTimeout(patience)
    log.info('program.stopped', { ms: Math.round(performance.now()) })
  }
  process.once('SIGINT', () => void stop('SIGINT'))
  process.once('SIGTERM', () => void stop('SIGTERM'))
} catch (fault) {
  if (!(fault instanceof PullquoteError)) throw fault
  stderr.write(`${fault.code}: ${fault.message}\n`)
  process.exitCode = 1
}
