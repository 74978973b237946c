import { VERBS, type Verb } from './verbs.ts'

const INTRODUCTION = `# Commands

One grammar everywhere: after a command of ours, in a mention, in the local chat and on the command line. A link by itself is \`digest\`. Words in \`<…>\` are yours to fill in, those in \`[…]\` may be left out.

*Written from the table of verbs (\`src/core/command/verbs.ts\`); change it there.*`

/** The documentation of all verbs as a Markdown page: a table of them, then each with its arguments and examples. */
export function toCommandsPage(): string {
  const verbs = Object.entries<Verb>(VERBS)
  const rows = verbs.map(([name, { summary, audience }]) => `| [\`${name}\`](#${name}) | ${summary} | ${audience} |`)
  const table = ['| verb | what it gives | for |', '|---|---|---|', ...rows].join('\n')
  return `${[INTRODUCTION, table, ...verbs.map(([name, verb]) => toSection(name, verb))].join('\n\n')}\n`
}

function toSection(name: string, verb: Verb): string {
  const notes = verb.arguments.map(
    ({ name: argument, isRequired, description }) =>
      `- *${argument}*${isRequired ? '' : ' (may be left out)'}: ${description}`,
  )
  const parts = [
    `## ${name}`,
    `${capitalise(verb.summary)}.`,
    `\`${verb.usage}\``,
    notes.join('\n'),
    verb.details.join(' '),
    ['```', ...verb.examples, '```'].join('\n'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
