import type { SentLink } from '../../shared/api/members.ts'
import type { CreatedShare } from '../../shared/api/shares.ts'
import type { Person } from '../demo/people.ts'
import type { Places } from './looks.ts'

/** Two of three rows are rejected. */
const tickets =
  'ticket_id,opened_at,resolved_at\nB1,2026-11-10 08:00,2026-11-10 09:00\nB2,yesterday,\nB3,2026-11-12,2026-11-11\n'
const secretOf = (link: string) => new URL(link).hash.slice(1)

/** Makes in the demo what a page of its own shows: a preview, an invitation that nobody used, a view that is shared. */
export async function makePlaces(address: string, client: Person, contractId: number): Promise<Places> {
  const root = `/contracts/${contractId}`
  const upload = await fetch(`${address}/api${root}/imports?kind=tickets&file=tickets-2026-11.csv`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie: client.cookie, 'content-type': 'text/csv' },
    body: tickets,
  })
  if (!upload.ok) throw new Error(await upload.text())
  const { id } = (await upload.json()) as { id: number }
  const invited = { email: 'marc@example.com', role: 'committee' }
  const { link } = await client.send<SentLink>('POST', `${root}/invitations`, invited)
  const { link: share } = await client.send<CreatedShare>('POST', `${root}/committees/Q6/shares`, { name: 'Direction' })
  return { preview: String(id), invitation: secretOf(link!), share: secretOf(share) }
}
