import { lookup } from 'node:dns/promises'
import type { Resolve } from './transport.ts'

/** The system's own resolver, hosts file included. */
export const resolveName: Resolve = (hostname) => lookup(hostname, { all: true })
