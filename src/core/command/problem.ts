import { echo, type ScheduleProblem, type ScheduleProblemKind } from '../schedule/schedule-problem.ts'
import type { VerbName } from './command.ts'
import { trimSigns } from './tokens.ts'
import { nearestVerb } from './verb-words.ts'
import { VERBS } from './verbs.ts'

/** Why a text is no command. Stable: platforms branch on them. */
type ProblemKind =
  | 'empty'
  | 'verb-unknown'
  | 'argument-missing'
  | 'argument-invalid'
  | 'argument-unexpected'
  | 'quote-unclosed'
  | ScheduleProblemKind

/** A text that is no command, for a person and for a platform that can show a form. */
export interface Problem {
  readonly kind: ProblemKind
  /** What is wrong and what to do, in one or two sentences of plain text; what is written as it stands is between backticks. */
  readonly message: string
  /** The verb, where it is known. */
  readonly verb: VerbName | null
  /** The name of the argument that is missing or wrong. */
  readonly argument: string | null
  /** The command that was probably meant, whole. */
  readonly suggestion: string | null
}

/** What a reader of a verb gives where it cannot go on. */
export interface Failure {
  readonly problem: Problem
}

/** Nothing was said: a platform may show what there is to say. */
export function empty(): Failure {
  const message = `Say what to do, as in \`${exampleOf('digest')}\`; \`help\` lists all commands.`
  return { problem: { kind: 'empty', message, verb: null, argument: null, suggestion: null } }
}

/**
 * A word that is no verb, where one must stand. For the command that was probably meant: what stands `before` the word
 * and `after` it; a question is `ask`.
 */
export function unknownVerb(word: string, after: string, before = ''): Failure {
  const isQuestion = /[?？]$/.test(after.trimEnd())
  const near = isQuestion ? 'ask' : nearestVerb(trimSigns(word, SIGNS, SIGNS))
  const advice = near === null ? '`help` lists them all.' : `Did you mean \`${near}\`?`
  const meant = isQuestion ? `${near} ${word}${after}` : before + near + after
  const suggestion = near === null ? null : meant.trim()
  return {
    problem: {
      kind: 'verb-unknown',
      message: `${echo(word)} is no command. ${advice}`,
      verb: null,
      argument: null,
      suggestion,
    },
  }
}

const SIGNS = '/\\*_~`.,:;!?'

function fail(kind: ProblemKind, message: string, verb: VerbName, argument: string | null): Failure {
  return { problem: { kind, message, verb, argument, suggestion: null } }
}

const exampleOf = (verb: VerbName) => VERBS[verb].examples[0] ?? verb

/** An argument that must be there and is not: `what` it is, from the table of verbs unless told, and a command that has it. */
export function missing(verb: VerbName, argument: string, what?: string, example?: string): Failure {
  const described = what ?? VERBS[verb].arguments.find(({ name }) => name === argument)?.description ?? argument
  const message = `\`${verb}\` needs ${described}, as in \`${example ?? exampleOf(verb)}\`.`
  return fail('argument-missing', message, verb, argument)
}

/** An argument that cannot be; `fault` is a sentence that says why and what to write. */
export function invalid(verb: VerbName, argument: string, fault: string): Failure {
  return fail('argument-invalid', fault, verb, argument)
}

/** Words that a verb has no use for. */
export function unexpected(verb: VerbName, written: string): Failure {
  const message = `\`${verb}\` has no use for ${echo(written)}. Write it as in \`${exampleOf(verb)}\`.`
  return fail('argument-unexpected', message, verb, null)
}

/** A phrase that is opened and never closed: where it should end is anybody's guess. */
export function unclosed(verb: VerbName, phrase: string): Failure {
  return fail(
    'quote-unclosed',
    `Put a closing quotation mark after the phrase that begins ${echo(phrase)}.`,
    verb,
    null,
  )
}

/** An address that is not of the web, or none at all. */
export function brokenAddress(verb: VerbName, argument: string, written: string): Failure {
  const fault = `${echo(written)} cannot be read. Give an address that begins with https:// or http://.`
  return invalid(verb, argument, fault)
}

/** The problem of a schedule or of a zone, as one of a command. */
export function wrongTime(verb: VerbName, argument: string, { kind, message }: ScheduleProblem): Failure {
  return fail(kind, message, verb, argument)
}
