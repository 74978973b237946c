import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FORM_TEXTS } from '../../../src/platforms/discord/form-texts.ts'
import { everyIn } from '../../fakes/discord/message-form.ts'
import { PERMISSION } from '../../fakes/discord/world.ts'
import {
  answerOf,
  buttonOf,
  LINK,
  messagesIn,
  type RunningDiscord,
  startDiscordHere,
  textOf,
} from './running-discord.ts'

const texts = Object.entries(FORM_TEXTS).flatMap(([form, byLanguage]) =>
  Object.entries(byLanguage).map(([language, text]) => ({ form, language, text })),
)

describe('the words of the forms', () => {
  test.each(texts)('$form in $language: hold with Discord, for the fields that it has in English', ({ form, text }) => {
    expect(text.title.length).toBeLessThanOrEqual(45)
    const english = texts.find((each) => each.form === form && each.language === 'en')?.text
    expect(Object.keys(text.fields)).toEqual(Object.keys(english?.fields ?? {}))
    for (const [label, description, placeholder] of Object.values(text.fields)) {
      expect(label.length).toBeLessThanOrEqual(45)
      expect(description.length).toBeLessThanOrEqual(100)
      expect(placeholder?.length ?? 0).toBeLessThanOrEqual(100)
    }
  })
})

describe('forms', () => {
  let running: RunningDiscord

  beforeEach(async () => {
    running = await startDiscordHere()
  })

  afterEach(() => running.close())

  /** The digest of the sample, posted by a command. */
  async function digestHere() {
    await answerOf(running, running.fake.people.slash(running.at, 'digest', { what: LINK }))
    const message = messagesIn(running, running.channel.id).at(-1)
    if (!message) throw new Error('Nothing was posted.')
    return message
  }

  test.each([
    ['en-US', 'Ask about the news'],
    ['de', 'Eine Frage zu den Nachrichten'],
    ['fr', 'Une question sur l’actualité'],
    ['es-419', 'Una pregunta sobre las noticias'],
    ['pt-BR', 'Uma pergunta sobre as notícias'],
    ['ja', 'Ask about the news'],
  ])('are in the language of whoever opens them: %s', async (locale, title) => {
    const asked = running.fake.people.slash({ ...running.at, locale }, 'ask')
    await running.fake.until(() => asked.kind)
    expect(asked.data).toMatchObject({ title })
  })

  test('what we say beside an answer is in that language too', async () => {
    const message = await digestHere()
    const at = { ...running.at, locale: 'de' }
    const pressed = running.fake.people.press(at, message, buttonOf(message, 'more-quotes'))
    expect(textOf(await answerOf(running, pressed))).toContain('Die Antwort steht im Thread')
    const old = running.fake.people.press(at, message, 'pq0:quotes:1')
    expect(textOf(await answerOf(running, old))).toContain('älteren Version')
  })

  test.each([
    ['useful', 'en-US', 'Thank you'],
    ['not-useful', 'fr', 'Merci'],
  ])(
    'whoever finds a digest %s is thanked alone, and it is told in the log without who it was',
    async (name, locale, says) => {
      const message = await digestHere()
      const pressed = running.fake.people.press({ ...running.at, locale }, message, buttonOf(message, name))
      expect(textOf(await answerOf(running, pressed))).toContain(says)
      expect(pressed).toMatchObject({ kind: 4, isEphemeral: true })
      const [judged] = running.logged.filter(({ event }) => event === 'digest.judged')
      expect(judged?.fields).toEqual({ platform: 'discord', deed: name, digest: expect.any(String) })
    },
  )

  test('a quote is reported in a form, and those who manage the server see in health what was written', async () => {
    const { fake, at, guild, user } = running
    const message = await digestHere()
    const pressed = fake.people.press(at, message, buttonOf(message, 'report'))
    await fake.until(() => pressed.kind)
    expect(pressed).toMatchObject({ kind: 9, data: { title: 'Report a quote' } })
    const [first = '', second = ''] = everyIn(pressed.data, 'value').map(String)
    expect(second).not.toBe(first)
    const fields = { quote: [second], words: 'She did not say this.' }
    const sent = fake.people.submit(at, String(pressed.data['custom_id']), fields, message)
    expect(textOf(await answerOf(running, sent))).toContain('Thank you for looking closely')
    guild.roles.push({ id: '77', name: 'Editors', permissions: PERMISSION.manageGuild })
    guild.members.set(user.id, ['77'])
    const health = await answerOf(running, fake.people.slash(at, 'pullquote', {}, 'health'))
    expect(textOf(health)).toContain('She did not say this.')
  })

  test('the report of a digest that is not kept any more says so, without a form', async () => {
    const message = await digestHere()
    await running.store.db.deleteFrom('articles').execute()
    const pressed = running.fake.people.press(running.at, message, buttonOf(message, 'report'))
    expect(textOf(await answerOf(running, pressed))).toContain('not kept any more')
  })
})
