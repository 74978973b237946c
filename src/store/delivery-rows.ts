/** What a subscription got for a slot; of a quiet day there is no delivery. */
export interface EditionRow {
  id: string
  subscription_id: string
  slot: number
  made_at: number
  /** Null where it was made on time. */
  late_minutes: number | null
  title: string
  decisions: string
}

export interface EditionStoryRow {
  edition_id: string
  /** From 0, in the order shown. */
  place: number
  story_id: string
  article_ids: string
  digest_id: string | null
}

/** One message to one channel, once. */
export interface DeliveryRow {
  /** The key that the platform keeps with the message. */
  id: string
  platform: string
  channel_id: string
  /** Null for a notice. */
  edition_id: string | null
  /** From 0, in the order in which they are posted. */
  part: number
  /** The delivery under whose message it hangs; null for a message of the channel itself. */
  thread_of: string | null
  digest_ids: string
  /** As `DeliveryState` has them. */
  state: string
  /** When it may be taken up: the next attempt, or the end of the lease; null where nothing is to be done. */
  ready_at: number | null
  /** How many times it was delayed by a fault. */
  failures: number
  first_attempt_at: number | null
  last_attempt_at: number | null
  /** The sender that has it; null where none ever had. */
  taken_by: string | null
  external_id: string | null
  fault_code: string | null
  fault: string | null
  created_at: number
  message: string
  /** The platform's id of the message in whose place it comes; null for one of its own. */
  replaces: string | null
}
