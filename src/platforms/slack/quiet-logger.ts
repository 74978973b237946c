import { type Logger, LogLevel } from '@slack/bolt'

/**
 * A logger for the SDK that writes nowhere by itself: errors go to `report`; what it says below that is about requests
 * that we hear of by their result, and may hold what people wrote.
 */
export function createQuietLogger(report: (fault: unknown) => void): Logger {
  const say = (...words: readonly unknown[]) => report(new Error(`Slack SDK: ${words.map(String).join(' ')}`))
  const nothing = () => undefined
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: say,
    setLevel: nothing,
    getLevel: () => LogLevel.ERROR,
    setName: nothing,
  }
}
