import { deleteAnswers, findAnswers, saveAnswers } from '../../store/answers.ts'
import { type Channel, findChannelOf } from '../../store/channels.ts'
import type { Db } from '../../store/schema.ts'

/** Which messages of ours answer which message, for when that one is edited or deleted, also after a restart. */
export interface AnswerMemory {
  keep(channel: string, question: string, answers: readonly string[]): Promise<void>
  /** The ids of the answers; null where there is none that we know of. */
  find(channel: string, question: string): Promise<readonly string[] | null>
  forget(channel: string, question: string): Promise<void>
}

/** Remembers in the store, for the channels of one workspace. What is said in a channel that is not known is not kept. */
export function createAnswerMemory(db: Db, teamId: string): AnswerMemory {
  const known = async (channel: string): Promise<Channel | null> =>
    findChannelOf(db, { platform: 'slack', workspace: teamId, channel })
  return {
    async keep(channel, question, answers) {
      const home = await known(channel)
      if (!home) return
      const answered = { channelId: home.id, externalQuestionId: question, externalMessageIds: answers }
      await saveAnswers(db, answered, Date.now())
    },
    async find(channel, question) {
      const home = await known(channel)
      return home && findAnswers(db, home.id, question)
    },
    async forget(channel, question) {
      const home = await known(channel)
      if (home) await deleteAnswers(db, home.id, question)
    },
  }
}
