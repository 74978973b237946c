import type { Command } from 'commander'
import { PullquoteError } from '../../errors.ts'
import { deleteTurnsOf, deleteWebMessagesOf, deleteWorkspace } from '../../store/retention.ts'
import type { Db } from '../../store/schema.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import type { Session } from '../session.ts'
import { onOneLine } from '../terminal-text.ts'
import { UsageError } from '../usage-error.ts'
import { withStore } from '../with-store.ts'

interface ForgetOptions {
  readonly person?: string
  readonly everything?: boolean
}

/** `pullquote forget`: deletes what is kept of one person in a workspace, or of the whole workspace. */
export function addForget(program: Command, session: Session): void {
  program
    .command('forget')
    .summary('delete what is kept of a person or a workspace')
    .description(
      'Deletes what is kept of one person in a workspace, or the workspace with all that is its own. What was posted stays where it was posted. With an SQLite store stop the program first.',
    )
    .argument('<platform>', 'web, slack or discord')
    .argument('<workspace>', "the platform's id of the team or server; local for the web chat")
    .option('--person <id>', "only what is kept of this person, by the platform's id")
    .option('--everything', 'the whole workspace')
    .action(async (platform: string, externalId: string, { person, everything }: ForgetOptions) => {
      if ((person === undefined) === (everything !== true))
        throw new UsageError('Say what to delete: --person with an id, or --everything.')
      const said = await withStore(session, async (db) => {
        const { id } = await needWorkspace(db, platform, externalId)
        return person === undefined ? forgetAll(db, id) : forgetPerson(db, id, person)
      })
      session.terminal.stdout.write(`${onOneLine(said)}\n`)
    })
}

async function needWorkspace(db: Db, platform: string, externalId: string) {
  const workspace = await findWorkspace(db, platform, externalId)
  if (workspace) return workspace
  throw new PullquoteError(
    'INPUT_INVALID',
    `Nothing is kept of "${externalId}" on "${platform}". Give the platform's name and its id of the team or server.`,
  )
}

async function forgetPerson(db: Db, workspaceId: string, person: string): Promise<string> {
  const turns = await deleteTurnsOf(db, workspaceId, person)
  const messages = await deleteWebMessagesOf(db, person)
  return `Deleted of ${person}: ${turns} questions with their answers, ${messages} messages of the web chat.`
}

async function forgetAll(db: Db, workspaceId: string): Promise<string> {
  await deleteWorkspace(db, workspaceId)
  return 'Deleted: the workspace, its channels, subscriptions, posts, questions, and the articles that came through it alone.'
}
