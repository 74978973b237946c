/** One event of a page's live updates. */
interface UpdateEvent {
  readonly event: string
  readonly id: string
  readonly data: string
}

/** A page that listens for what is new, without a browser. */
export interface UpdateListener {
  /** The next event of this kind; others before it are passed over. Throws where the stream ends first. */
  next(event: string): Promise<UpdateEvent>
  close(): Promise<void>
}

/** Listens to a channel: to all that was said there, an event `ready`, and what comes. */
export async function listenTo(url: string, channel: string, cookie = ''): Promise<UpdateListener> {
  const ending = new AbortController()
  const answer = await fetch(`${url}/channels/${channel}/events`, { headers: { cookie }, signal: ending.signal })
  if (!answer.body) throw new Error(`The updates answer ${answer.status} without a body.`)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next(event) {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const block = text.slice(0, end)
          text = text.slice(end + 2)
          const read = readEvent(block)
          if (read.event === event) return read
          continue
        }
        const { done, value } = await reader.read()
        if (done) throw new Error(`The updates ended before an event "${event}".`)
        text += value
      }
    },
    async close() {
      ending.abort()
      await reader.cancel().catch((fault: unknown) => {
        if (!ending.signal.aborted) throw fault
      })
    },
  }
}

function readEvent(block: string): UpdateEvent {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1).trimStart()]
    }),
  )
  return { event: fields.get('event') ?? '', id: fields.get('id') ?? '', data: fields.get('data') ?? '' }
}
