import type { Role } from '../../shared/api/accounts.ts'

/** The roles in the order in which they are offered; all of them, by their type. */
export const roles = Object.keys({ client: 0, provider: 0, committee: 0 } satisfies Record<Role, 0>) as readonly Role[]
