import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian puts it. */
const PATH = '/usr/bin/chromium'

/** Whether browser tests can run; CI installs Chromium, and there a missing one is a failure. */
export const hasChromium = existsSync(PATH) || process.env['CI'] === 'true'

/** The system's Chromium without a window, asking nothing of the network by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
