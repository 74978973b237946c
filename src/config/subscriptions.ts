import { z } from 'zod'
import type { FilterTerm } from '../core/command/filter.ts'
import { parseCommand } from '../core/command/parse-command.ts'
import { parseSchedule } from '../core/schedule/parse-schedule.ts'
import type { Schedule } from '../core/schedule/schedule.ts'
import { writeSource } from '../core/subscription/followed-source.ts'

/** A source as `follow` takes it; only what needs no looking up, so that a start needs no network. */
const source = z.string().transform((written, context): string => {
  const parsed = parseCommand(`follow ${written}`)
  if ('problem' in parsed) return refuse(context, parsed.problem.message)
  const { command } = parsed
  if (command.verb !== 'follow' || command.schedule !== null || command.channel !== null) {
    return refuse(context, `"${written}" is more than a source. Times go into schedule, the channel into channel.`)
  }
  if (command.source.kind === 'address') return writeSource({ kind: 'feed', url: command.source.url })
  if (command.source.kind === 'topic') return writeSource(command.source)
  return refuse(context, `"${written}" is no address of a feed and no topic, such as topic:"grid storage".`)
})

/** Days and times as `schedule` takes them. */
const schedule = z.string().transform((written, context): Schedule => {
  const parsed = parseSchedule(written)
  return 'problem' in parsed ? refuse(context, parsed.problem.message) : parsed.schedule
})

/** Terms as `filter` takes them. */
const filter = z.string().transform((written, context): readonly FilterTerm[] => {
  const parsed = parseCommand(`filter ${written}`)
  if ('problem' in parsed) return refuse(context, parsed.problem.message)
  const { command } = parsed
  if (command.verb === 'filter' && command.channel === null && command.change.action === 'add')
    return command.change.terms
  return refuse(context, `"${written}" is no filter. Write for example: exclude football min-outlets:2`)
})

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message: message.replaceAll('`', '"') })
  return z.NEVER
}

/** A subscription written in the configuration. */
const configuredSubscription = z.strictObject({
  /** Tells it from the others, and shows where it comes from. */
  name: z.string().trim().min(1).max(60),
  /** As in `platforms`. */
  platform: z.string().min(1),
  /** The platform's id of the team or server; the web chat has one, `local`. */
  workspace: z.string().min(1).default('local'),
  /** The platform's id of the channel. */
  channel: z.string().min(1),
  /** Addresses of feeds, and topics. */
  sources: z.array(source).min(1),
  /** Days and times; without any, editions come by hand only. */
  schedule: schedule.nullable().default(null),
  filter: filter.default([]),
})

export type ConfiguredSubscription = z.infer<typeof configuredSubscription>

/** Every subscription that is written in the configuration: one a channel, each with a name of its own. */
export const configuredSubscriptions = z
  .array(configuredSubscription)
  .superRefine((subscriptions, context) => {
    const seen = new Map<string, string>()
    for (const [at, { name, platform, workspace, channel }] of subscriptions.entries()) {
      const place = `the channel ${channel} of ${platform}`
      for (const [key, what] of [
        [`name ${name}`, `the name "${name}"`],
        [`place ${JSON.stringify([platform, workspace, channel])}`, place],
      ] as const) {
        const first = seen.get(key)
        if (first !== undefined) {
          context.addIssue({
            code: 'custom',
            path: [at],
            message: `has ${what}, as "${first}" has. Put the two together.`,
          })
        }
        seen.set(key, name)
      }
    }
  })
  .default([])
