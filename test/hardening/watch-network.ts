import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

/**
 * Loaded before the program (`--import`): writes down each name that is looked up and each address that is connected to.
 * Node's own functions are watched, beneath every library, and do what they always do.
 */
const PLACE = process.env['WATCHED_NETWORK'] ?? ''
const note = (what: string) => appendFileSync(PLACE, `${what}\n`)

function watch<Owner extends object>(
  owner: Owner,
  name: keyof Owner,
  tell: (given: readonly unknown[]) => string,
): void {
  const real: unknown = owner[name]
  if (typeof real !== 'function') throw new TypeError(`There is no ${String(name)} to watch.`)
  Object.assign(owner, {
    [name](this: unknown, ...given: unknown[]) {
      note(tell(given))
      return Reflect.apply(real, this, given)
    },
  })
}

const looked = ([hostname]: readonly unknown[]) => `lookup ${String(hostname)}`
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  watch(dns, name, looked)
  watch(dns.promises, name, looked)
}
watch(Socket.prototype, 'connect', (given) => {
  const [first] = given.flat()
  const {
    host = 'localhost',
    port,
    path,
  } = typeof first === 'object' && first !== null ? Object(first) : { port: first }
  return path === undefined || path === null ? `connect ${host}:${port}` : `connect ${path}`
})
watch(dgram.Socket.prototype, 'send', () => 'send by UDP')
syncBuiltinESMExports()
