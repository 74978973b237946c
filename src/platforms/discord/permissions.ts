/** Permissions by name (topics/permissions, "Bitwise Permission Flags"). */
export const PERMISSIONS = {
  Administrator: 1n << 3n,
  'Manage Server': 1n << 5n,
  'View Channel': 1n << 10n,
  'Send Messages': 1n << 11n,
  'Embed Links': 1n << 14n,
  'Read Message History': 1n << 16n,
  'Create Public Threads': 1n << 35n,
  'Send Messages in Threads': 1n << 38n,
} as const

export type PermissionName = keyof typeof PERMISSIONS

/** What the invite asks for: no more than posting, threads and looking back for our own messages. */
export const NEEDED = [
  'View Channel',
  'Send Messages',
  'Send Messages in Threads',
  'Create Public Threads',
  'Embed Links',
  'Read Message History',
] as const satisfies readonly PermissionName[]

const INVITED = NEEDED.reduce((sum, name) => sum | PERMISSIONS[name], 0n)

/** Whether these permissions let somebody manage the server. */
export function mayManageServer(permissions: bigint): boolean {
  return (permissions & (PERMISSIONS['Manage Server'] | PERMISSIONS.Administrator)) !== 0n
}

/** Those of `needed` that are not among the permissions. */
export function missingOf(permissions: bigint, needed: readonly PermissionName[]): PermissionName[] {
  if (permissions & PERMISSIONS.Administrator) return []
  return needed.filter((name) => (permissions & PERMISSIONS[name]) === 0n)
}

/** The address that puts us into a server. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(INVITED),
    integration_type: '0',
  })
  return `https://discord.com/oauth2/authorize?${query}`
}
