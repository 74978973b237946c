import type { RunningBot } from './start-bot.ts'

/** What whoever starts the program sees: where the page is, which platforms are off and why, where everything is kept. */
export function toWelcomeScreen({ platforms }: Pick<RunningBot, 'platforms'>, data: string): string {
  const lines = [...platforms, { name: 'data', status: data }]
  const width = Math.max(...lines.map(({ name }) => name.length)) + 2
  return [
    'Pullquote is running; Ctrl+C stops it.',
    '',
    ...lines.map(({ name, status }) => `  ${`${name}:`.padEnd(width)}${status}`),
    '',
    'Open the page and write /digest with the address of an article.',
    '',
  ].join('\n')
}
