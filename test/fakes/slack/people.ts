import type { Deliveries, Taken } from './deliveries.ts'
import { findElement, toAction } from './elements.ts'
import { CHANNEL_TYPE, EVENT_KIND, messageEvent, sendEvent } from './events.ts'
import type { Manifest } from './manifest.ts'
import type { ResponseUrls } from './response-urls.ts'
import { BOT, type FakeChannel, type FakeEphemeral, type FakeMessage, type Json, TEAM, type World } from './world.ts'

export interface PeopleParts {
  readonly world: World
  readonly manifest: Manifest
  readonly deliveries: Deliveries
  readonly responseUrls: ResponseUrls
  readonly responseUrlOf: (id: string) => string
  readonly makeTrigger: () => string
}

/** What people do in Slack; each gives how the app took it. */
export class People {
  readonly #parts: PeopleParts

  constructor(parts: PeopleParts) {
    this.#parts = parts
  }

  /** Types a slash command. One that the manifest has not is none. */
  command(
    user: string,
    channel: FakeChannel,
    name: string,
    text: string,
    { team = TEAM.id }: { readonly team?: string } = {},
  ): Promise<Taken> {
    const { manifest, deliveries, responseUrls, responseUrlOf, makeTrigger } = this.#parts
    if (!manifest.commands.includes(name)) throw new Error(`${name} is not a valid command`)
    return deliveries.deliver('slash_commands', {
      token: 'legacy',
      team_id: team,
      team_domain: 'lowmark',
      channel_id: channel.id,
      channel_name: { public: channel.name, private: 'privategroup', im: 'directmessage' }[channel.kind],
      user_id: user,
      user_name: this.#parts.world.users.get(user) ?? '',
      command: name,
      text,
      api_app_id: BOT.app,
      is_enterprise_install: 'false',
      response_url: responseUrlOf(responseUrls.make(channel.id, user, null)),
      trigger_id: makeTrigger(),
    })
  }

  /** Writes a message; gives it with what the app made of each event that came of it. */
  async say(
    user: string,
    channel: FakeChannel,
    text: string,
    more: { readonly threadTs?: string; readonly subtype?: string } = {},
  ): Promise<{ readonly message: FakeMessage; readonly taken: Taken[] }> {
    const message = this.#write(user, channel, text, more.threadTs ?? null)
    const event = {
      ...messageEvent(channel, message),
      ...(more.subtype === undefined ? {} : { subtype: more.subtype }),
    }
    const taken = [sendEvent(this.#parts, `message.${EVENT_KIND[channel.kind]}`, event)]
    if (text.includes(`<@${BOT.user}>`) && channel.kind !== 'im') {
      taken.push(sendEvent(this.#parts, 'app_mention', { ...event, type: 'app_mention', channel_type: undefined }))
    }
    return { message, taken: await Promise.all(taken) }
  }

  async edit(channel: FakeChannel, message: FakeMessage, text: string): Promise<Taken> {
    const before = messageEvent(channel, message)
    message.text = text
    const { world } = this.#parts
    return sendEvent(this.#parts, `message.${EVENT_KIND[channel.kind]}`, {
      type: 'message',
      subtype: 'message_changed',
      channel: channel.id,
      channel_type: CHANNEL_TYPE[channel.kind],
      ts: world.nextTs(),
      event_ts: world.nextTs(),
      message: { ...messageEvent(channel, message), edited: { user: message.user, ts: world.nextTs() } },
      previous_message: before,
    })
  }

  async erase(channel: FakeChannel, message: FakeMessage): Promise<Taken> {
    channel.messages.splice(channel.messages.indexOf(message), 1)
    const { world } = this.#parts
    return sendEvent(this.#parts, `message.${EVENT_KIND[channel.kind]}`, {
      type: 'message',
      subtype: 'message_deleted',
      channel: channel.id,
      channel_type: CHANNEL_TYPE[channel.kind],
      ts: world.nextTs(),
      event_ts: world.nextTs(),
      deleted_ts: message.ts,
      previous_message: messageEvent(channel, message),
    })
  }

  /** Presses one of the two buttons for feedback, by how its value begins. */
  giveFeedback(user: string, channel: FakeChannel, message: FakeMessage, begins: string): Promise<Taken> {
    const buttons = findElement(message.blocks, 'pq1:feedback')
    const value = [buttons?.['positive_button'], buttons?.['negative_button']]
      .map((button) => (typeof button === 'object' && button !== null && 'value' in button ? String(button.value) : ''))
      .find((each) => each.startsWith(`${begins}:`))
    if (value === undefined) throw new Error(`The message has no feedback ${begins}.`)
    return this.press(user, channel, message, 'pq1:feedback', value)
  }

  /** Presses what has this action id in a message, or in what one person alone sees; the value where there are several. */
  press(
    user: string,
    channel: FakeChannel,
    message: FakeMessage | FakeEphemeral,
    actionId: string,
    value?: string,
  ): Promise<Taken> {
    const isEphemeral = !('ts' in message)
    const element = findElement(message.blocks, actionId)
    if (!element) throw new Error(`The message has no ${actionId}: ${JSON.stringify(message.blocks)}`)
    return this.#interact({
      type: 'block_actions',
      user: this.#user(user),
      api_app_id: BOT.app,
      team: { id: TEAM.id, domain: 'lowmark' },
      container: {
        type: 'message',
        message_ts: isEphemeral ? this.#parts.world.nextTs() : message.ts,
        channel_id: channel.id,
        is_ephemeral: isEphemeral,
        ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
      },
      channel: { id: channel.id, name: channel.name },
      ...(isEphemeral ? {} : { message: messageEvent(channel, message) }),
      state: { values: {} },
      trigger_id: this.#parts.makeTrigger(),
      response_url: this.#responseUrl(channel, user, message.threadTs),
      actions: [toAction(element, actionId, value)],
    })
  }

  /** Presses something in the App Home, or types into a field of a modal that tells at once. */
  pressInView(
    user: string,
    view: { readonly id: string; readonly hash: string; readonly body: Json },
    action: Json,
    values: Json = {},
  ): Promise<Taken> {
    return this.#interact({
      type: 'block_actions',
      user: this.#user(user),
      api_app_id: BOT.app,
      team: { id: TEAM.id, domain: 'lowmark' },
      container: { type: 'view', view_id: view.id },
      trigger_id: this.#parts.makeTrigger(),
      view: { ...view.body, id: view.id, hash: view.hash, state: { values } },
      actions: [{ block_id: 'b', action_ts: '1', ...action }],
    })
  }

  /** Sends a modal in; `channel` is the conversation chosen where the modal asks for a response address. */
  async submit(
    user: string,
    view: { readonly id: string; readonly hash: string; readonly body: Json },
    values: Json,
    channel?: FakeChannel,
  ): Promise<Taken> {
    const taken = await this.#interact({
      type: 'view_submission',
      user: this.#user(user),
      api_app_id: BOT.app,
      team: { id: TEAM.id, domain: 'lowmark' },
      trigger_id: this.#parts.makeTrigger(),
      view: { ...view.body, id: view.id, hash: view.hash, state: { values } },
      response_urls:
        channel === undefined
          ? []
          : [
              {
                block_id: 'channel',
                action_id: 'channel',
                channel_id: channel.id,
                response_url: this.#responseUrl(channel, user, null),
              },
            ],
    })
    const { payload } = taken
    const known = this.#parts.world.modals.get(view.id)
    if (payload['response_action'] === 'update' && known) Object.assign(known, { body: payload['view'] })
    if (payload['response_action'] === undefined) this.#parts.world.modals.delete(view.id)
    this.#parts.world.touch()
    return taken
  }

  /** Uses a shortcut on a message. */
  messageShortcut(user: string, channel: FakeChannel, message: FakeMessage, callbackId: string): Promise<Taken> {
    this.#checkShortcut(callbackId, 'message')
    return this.#interact({
      type: 'message_action',
      callback_id: callbackId,
      user: this.#user(user),
      api_app_id: BOT.app,
      team: { id: TEAM.id, domain: 'lowmark' },
      channel: { id: channel.id, name: channel.name },
      message_ts: message.ts,
      message: messageEvent(channel, message),
      trigger_id: this.#parts.makeTrigger(),
      response_url: this.#responseUrl(channel, user, null),
    })
  }

  globalShortcut(user: string, callbackId: string): Promise<Taken> {
    this.#checkShortcut(callbackId, 'global')
    return this.#interact({
      type: 'shortcut',
      callback_id: callbackId,
      user: this.#user(user),
      api_app_id: BOT.app,
      team: { id: TEAM.id, domain: 'lowmark' },
      trigger_id: this.#parts.makeTrigger(),
    })
  }

  openHome(user: string): Promise<Taken> {
    return sendEvent(this.#parts, 'app_home_opened', {
      type: 'app_home_opened',
      user,
      channel: 'D0',
      tab: 'home',
      event_ts: this.#parts.world.nextTs(),
    })
  }

  /** Any other event. */
  happen(name: string, event: Json): Promise<Taken> {
    return sendEvent(this.#parts, name, { type: name, event_ts: this.#parts.world.nextTs(), ...event })
  }

  /** The same event once more, as Slack sends it when it doubts that it arrived. */
  again(channel: FakeChannel, message: FakeMessage): Promise<Taken> {
    return sendEvent(this.#parts, `message.${EVENT_KIND[channel.kind]}`, messageEvent(channel, message))
  }

  #write(user: string, channel: FakeChannel, text: string, threadTs: string | null): FakeMessage {
    const message: FakeMessage = {
      ts: this.#parts.world.nextTs(),
      threadTs,
      user,
      isOurs: user === BOT.user,
      viaResponse: false,
      text,
      blocks: [],
      metadata: null,
      edits: 0,
    }
    channel.messages.push(message)
    return message
  }

  #interact(payload: Json): Promise<Taken> {
    return this.#parts.deliveries.deliver('interactive', payload)
  }

  #checkShortcut(callbackId: string, type: string): void {
    const isKnown = this.#parts.manifest.shortcuts.some((each) => each.callbackId === callbackId && each.type === type)
    if (!isKnown) throw new Error(`There is no ${type} shortcut ${callbackId} in the manifest.`)
  }

  #responseUrl(channel: FakeChannel, user: string, threadTs: string | null): string {
    return this.#parts.responseUrlOf(this.#parts.responseUrls.make(channel.id, user, threadTs))
  }

  #user(id: string): Json {
    return {
      id,
      username: this.#parts.world.users.get(id) ?? '',
      name: this.#parts.world.users.get(id) ?? '',
      team_id: TEAM.id,
    }
  }
}
