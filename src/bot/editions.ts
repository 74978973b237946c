import type { DeliveryTraits } from '../platforms/platform.ts'
import type { MakeEdition } from '../schedule/make-edition.ts'

/** What the verbs about editions need of the rest of the program. */
export interface Editions {
  readonly make: MakeEdition
  /** How the bot's own platform parts messages. */
  readonly toParts: DeliveryTraits['toParts']
  /** There is something new in the outbox. */
  wake(): void
}
