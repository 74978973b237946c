import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VERBS } from '../../../src/core/command/verbs.ts'
import { COMMAND_TREE } from '../../../src/platforms/discord/commands/command-tree.ts'
import { chooseFitting } from '../../../src/platforms/discord/commands/complete.ts'
import { checkCommands } from '../../fakes/discord/commands-form.ts'
import { everyIn } from '../../fakes/discord/message-form.ts'
import { answerOf, LINK, type RunningDiscord, startDiscordHere } from './running-discord.ts'

describe('the commands as they are registered', () => {
  test('hold with Discord: names, descriptions, options, characters', () => {
    expect(checkCommands(COMMAND_TREE)).toHaveLength(6)
  })

  test('are all verbs, of which those that change something are for managers', () => {
    const names = COMMAND_TREE.flatMap((command) => [command.name, ...everyIn(command['options'] ?? [], 'name')])
    for (const verb of Object.keys(VERBS)) expect(names).toContain(verb)
    expect(COMMAND_TREE.find(({ name }) => name === 'pullquote')).toMatchObject({ default_member_permissions: '32' })
  })

  test.each(['de', 'fr', 'es-ES', 'es-419', 'pt-BR'])('have names in %s, each once beside its neighbours', (locale) => {
    const lists = [COMMAND_TREE, ...everyIn(COMMAND_TREE, 'options')]
    for (const list of lists) {
      if (!Array.isArray(list)) throw new TypeError('Options are a list.')
      const names = list.map((each) => Reflect.get(each.name_localizations, locale))
      expect(names.every((name) => typeof name === 'string' && name !== '')).toBe(true)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('choices', () => {
  test.each([
    ['', ['alpha', 'beta gamma', 'gamma ray']],
    ['ga', ['gamma ray', 'beta gamma']],
    ['GÁ', ['gamma ray', 'beta gamma']],
    ['lph', ['alpha']],
    ['nothing', []],
  ])('for %o: those that begin so first', (typed, names) => {
    const all = ['alpha', 'beta gamma', 'gamma ray'].map((name) => ({ name, value: name }))
    expect(chooseFitting(all, typed).map(({ name }) => name)).toEqual(names)
  })

  test('are at most 25, cut to 100 characters, each once', () => {
    const all = Array.from({ length: 60 }, (_, at) => ({
      name: `${at % 30} ${'long '.repeat(40)}`,
      value: `${at % 30} ${'long '.repeat(40)}`,
    }))
    const choices = chooseFitting(all, '')
    expect(choices).toHaveLength(25)
    expect(choices.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true)
  })
})

describe('completion from what is kept', () => {
  let running: RunningDiscord

  beforeAll(async () => {
    running = await startDiscordHere()
    await answerOf(running, running.fake.people.slash(running.at, 'digest', { what: LINK }))
  })

  afterAll(() => running.close())

  async function choices(command: string, option: string, typed: string, verb?: string): Promise<string[]> {
    const asked = running.fake.people.complete(running.at, command, option, typed, verb)
    await running.fake.until(() => asked.kind === 8)
    expect(asked.answeredAfterMs).toBeLessThan(3_000)
    return everyIn(asked.data['choices'], 'name').map(String)
  }

  test.each([
    ['digest', 'what', 'transport', undefined, 'Transport minister resigns over cost of Sarn Bridge'],
    ['ask', 'article', 'sarn', undefined, 'Transport minister resigns over cost of Sarn Bridge'],
    ['quotes', 'person', 'march', undefined, 'Helena Marchbank'],
    ['quotes', 'since', '', undefined, '7d'],
    ['search', 'words', 'bridge', undefined, 'Transport minister resigns over cost of Sarn Bridge'],
    ['pullquote', 'source', 'grid storage', 'follow', 'topic: grid storage'],
    ['pullquote', 'when', 'weekdays 8:30 berlin', 'schedule', 'weekdays 8:30 berlin (weekdays at 08:30 Europe/Berlin)'],
    ['pullquote', 'terms', 'foot', 'filter', 'exclude football'],
    ['pullquote', 'story', 'transport', 'why', 'Transport minister resigns over cost of Sarn Bridge'],
    ['pullquote', 'change', 'settings time', 'settings', 'settings time zone Europe/Berlin'],
    ['pullquote', 'verb', 'dig', 'help', 'digest'],
  ])('/%s %s: %o', async (command, option, typed, verb, expected) => {
    expect((await choices(command, option, typed, verb)).join('\n')).toContain(expected)
  })

  test('an article that was chosen is what a question is about', async () => {
    const asked = running.fake.people.complete(running.at, 'ask', 'article', '')
    await running.fake.until(() => asked.kind)
    const [value] = everyIn(asked.data['choices'], 'value').map(String)
    const answered = running.fake.people.slash(running.at, 'ask', { question: 'Who resigned?', article: value ?? '' })
    await answerOf(running, answered)
    expect(value).toMatch(/^post:\d+$/)
    expect(running.fake.world.messages.get(value?.slice('post:'.length) ?? '')).toHaveLength(1)
  })

  test('another server sees nothing of it', async () => {
    const { fake, user } = running
    const guild = fake.addGuild('Elsewhere')
    guild.members.set(user.id, [])
    const channel = fake.addChannel(guild)
    fake.people.invite(guild)
    const asked = fake.people.complete({ user, channel }, 'quotes', 'person', '')
    await fake.until(() => asked.kind)
    expect(asked.data['choices']).toEqual([])
  })
})
