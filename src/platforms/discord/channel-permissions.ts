/** What one role, or one person, may more or less in a channel. */
interface Overwrite {
  readonly id: string
  readonly allow: bigint
  readonly deny: bigint
}

/** Somebody in a server: by their id, and the ids of their roles. */
interface Member {
  readonly id: string
  readonly roles: readonly string[]
}

/** The roles of a server, that of everyone among them, with its id. */
interface Server {
  readonly id: string
  readonly roles: readonly { readonly id: string; readonly permissions: bigint }[]
}

const ADMINISTRATOR = 1n << 3n

/** What a member may do in a channel with these overwrites (topics/permissions, "Permission Overwrites"). */
export function permissionsIn(server: Server, member: Member, overwrites: readonly Overwrite[]): bigint {
  const held = server.roles.filter(({ id }) => id === server.id || member.roles.includes(id))
  const base = held.reduce((sum, { permissions }) => sum | permissions, 0n)
  if (base & ADMINISTRATOR) return ~0n
  const groups = [
    overwrites.filter(({ id }) => id === server.id),
    overwrites.filter(({ id }) => id !== server.id && member.roles.includes(id)),
    overwrites.filter(({ id }) => id === member.id),
  ]
  return groups.reduce((permissions, group) => {
    const denied = group.reduce((sum, { deny }) => sum | deny, 0n)
    const allowed = group.reduce((sum, { allow }) => sum | allow, 0n)
    return (permissions & ~denied) | allowed
  }, base)
}
