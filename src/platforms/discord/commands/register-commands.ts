import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Api } from '../api.ts'
import { COMMAND_TREE } from './command-tree.ts'

const registered = z.array(z.looseObject({ name: z.string(), type: z.int().default(1) }))

/** Registers our commands for all servers where those that are there differ; gives whether it did. */
export async function registerCommands(api: Api, applicationId: string): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const there = registered.parse(await api.send({ method: 'GET', route, query, lane: 'people' }))
  const isSame =
    there.length === COMMAND_TREE.length &&
    COMMAND_TREE.every((ours) => there.some((theirs) => theirs.type === ours['type'] && isWithin(ours, theirs)))
  if (!isSame) await api.send({ method: 'PUT', route, body: COMMAND_TREE, lane: 'people' })
  return !isSame
}

/** Whether everything of `ours` stands in `theirs`; lists are the same, element by element, and Discord leaves out what is false. */
function isWithin(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours)) {
    return (
      Array.isArray(theirs) && ours.length === theirs.length && ours.every((each, at) => isWithin(each, theirs[at]))
    )
  }
  if (typeof ours === 'object' && ours !== null) {
    if (typeof theirs !== 'object' || theirs === null) return false
    return Object.entries(ours).every(([field, value]) => isWithin(value, Reflect.get(theirs, field)))
  }
  return ours === theirs || (ours === false && theirs === undefined)
}
