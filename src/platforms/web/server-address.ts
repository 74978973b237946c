const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/i

/** Whether nobody but this machine reaches a server that listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}
