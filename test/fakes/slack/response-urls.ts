import { refuseBlocks } from './block-rules.ts'
import { BOT, type Json, type World } from './world.ts'

interface ResponseUrl {
  readonly channel: string
  readonly user: string
  /** Where the message stands that was used; null for commands. */
  readonly threadTs: string | null
  readonly madeAt: number
  uses: number
}

const MAX_USES = 5
const LIFE_MS = 30 * 60_000

/** Addresses at which one thing that a person did can be answered: five times within half an hour. */
export class ResponseUrls {
  readonly #known = new Map<string, ResponseUrl>()
  readonly #world: World
  #isSpent = false

  constructor(world: World) {
    this.#world = world
  }

  make(channel: string, user: string, threadTs: string | null): string {
    const id = `r${this.#world.next()}`
    this.#known.set(id, { channel, user, threadTs, madeAt: this.#world.now(), uses: 0 })
    return id
  }

  /** From now on every address is used up. */
  spendAll(): void {
    this.#isSpent = true
  }

  use(id: string, body: Json): { readonly status: number; readonly body: string | Json } {
    const url = this.#known.get(id)
    if (!url || this.#isSpent || url.uses >= MAX_USES) return { status: 404, body: { ok: false, error: 'used_url' } }
    if (this.#world.now() - url.madeAt > LIFE_MS) return { status: 404, body: { ok: false, error: 'expired_url' } }
    const blocks = body['blocks']
    const refused = blocks === undefined ? null : refuseBlocks(blocks)
    if (refused) return { status: 400, body: { ok: false, error: refused.error, messages: refused.reasons } }
    const text = String(body['text'] ?? '')
    if (text === '' && blocks === undefined) return { status: 400, body: { ok: false, error: 'no_text' } }
    url.uses++
    this.#show(url, text, Array.isArray(blocks) ? blocks : [], body)
    return { status: 200, body: 'ok' }
  }

  #show({ channel, user, threadTs }: ResponseUrl, text: string, blocks: readonly Json[], body: Json): void {
    const thread = typeof body['thread_ts'] === 'string' ? body['thread_ts'] : threadTs
    if (body['response_type'] !== 'in_channel') {
      this.#world.ephemerals.push({ channel, user, threadTs: thread, text, blocks })
      return
    }
    this.#world.channels.get(channel)?.messages.push({
      ts: this.#world.nextTs(),
      threadTs: thread,
      user: BOT.user,
      isOurs: true,
      viaResponse: true,
      text,
      blocks,
      metadata: null,
      edits: 0,
    })
  }
}
