import { randomBytes } from 'node:crypto'
import type { Role } from '../../shared/api/accounts.ts'
import { demoAddress } from '../../server/accounts/access.ts'

/** A password that nobody is told. */
const forgotten = () => randomBytes(24).toString('base64url')

const names: Readonly<Record<Role, string>> = {
  client: 'Claire Martin',
  provider: 'Hugo Lefèvre',
  committee: 'Inès Moreau',
}

/** A session of somebody: the cookie that their browser holds. */
export type Person = {
  readonly cookie: string
  readonly send: <Body>(method: string, path: string, body?: object) => Promise<Body>
}

/** A person at a server, by the requests that their browser sends. */
export function person(address: string, cookie = ''): Person {
  let held = cookie
  return {
    get cookie() {
      return held
    },
    send: async <Body>(method: string, path: string, body?: object): Promise<Body> => {
      const response = await fetch(`${address}/api${path}`, {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(held && { cookie: held }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      const given = response.headers.getSetCookie()[0]
      if (given) held = given.split(';')[0]!
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return (text ? JSON.parse(text) : null) as Body
    },
  }
}

/** Signs the first administrator in by the link that the start prints. */
export async function signFirstAdminIn(address: string, link: string, password = forgotten()): Promise<Person> {
  const admin = person(address)
  const token = new URL(link).hash.slice(1)
  await admin.send('POST', '/links/use', { token, email: 'admin@demo.vigie.example', name: 'Admin', password })
  return admin
}

/** Brings somebody in by an invitation: the request that makes it, then its link. */
export async function invite(
  address: string,
  by: Person,
  path: string,
  invitation: { email: string; role?: Role },
  name: string,
  password = forgotten(),
): Promise<Person> {
  const { link } = await by.send<{ link: string }>('POST', path, invitation)
  const invited = person(address)
  await invited.send('POST', '/links/use', { token: new URL(link).hash.slice(1), name, password, language: 'fr' })
  return invited
}

/** The client of the demo, who then creates its contract. */
export async function inviteDemoClient(address: string, admin: Person): Promise<Person> {
  return invite(address, admin, '/admin/invitations', { email: demoAddress('client') }, names.client)
}

/** The others, once there is a contract; gives the provider, who sends its files. */
export async function inviteDemoMembers(address: string, client: Person, contractId: number): Promise<Person> {
  const path = `/contracts/${contractId}/invitations`
  const bring = (role: 'provider' | 'committee') =>
    invite(address, client, path, { email: demoAddress(role), role }, names[role])
  await bring('committee')
  return bring('provider')
}
