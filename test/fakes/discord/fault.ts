/** An answer of Discord's that is no success: status, its own code and words (topics/opcodes-and-status-codes). */
export class ApiFault extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** 50035: what was sent does not hold. */
export class FormFault extends ApiFault {
  constructor(what: string) {
    super(400, 50_035, `Invalid Form Body: ${what}`)
  }
}

/** The faults that have no words of their own. */
export const FAULTS = {
  unauthorised: () => new ApiFault(401, 0, '401: Unauthorized'),
  noRoute: () => new ApiFault(404, 0, '404: Not Found'),
  unknownChannel: () => new ApiFault(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new ApiFault(404, 10_004, 'Unknown Guild'),
  unknownMessage: () => new ApiFault(404, 10_008, 'Unknown Message'),
  unknownWebhook: () => new ApiFault(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiFault(404, 10_062, 'Unknown interaction'),
  acknowledged: () => new ApiFault(400, 40_060, 'Interaction has already been acknowledged.'),
  crossposted: () => new ApiFault(400, 40_033, 'This message has already been crossposted.'),
  tagRequired: () => new ApiFault(400, 40_067, 'A tag is required to create a forum post in this channel'),
  missingAccess: () => new ApiFault(403, 50_001, 'Missing Access'),
  cannotDirect: () => new ApiFault(403, 50_007, 'Cannot send messages to this user'),
  missingPermissions: () => new ApiFault(403, 50_013, 'Missing Permissions'),
  notOfThisKind: () => new ApiFault(400, 50_024, 'Cannot execute action on this channel type'),
  emptyMessage: () => new ApiFault(400, 50_006, 'Cannot send an empty message'),
  tokenExpired: () => new ApiFault(401, 50_027, 'Invalid Webhook Token'),
  archived: () => new ApiFault(400, 50_083, 'Thread is archived'),
  hasThread: () => new ApiFault(400, 160_004, 'A thread has already been created for this message'),
} as const
