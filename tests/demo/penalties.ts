import type { PenaltyProposals } from '../../shared/api/penalties.ts'
import type { Person } from './people.ts'
import { story } from './story.ts'

type Held = { readonly client: Person; readonly provider: Person; readonly contractId: number }

const { urgent, high, medium, low } = story.words.ticketFile.priority
const within = (priority: string, hours: number, share: number) => ({
  priority,
  responseMinutes: null,
  resolutionMinutes: hours * 60,
  share,
})

/** What both parties signed after a year: resolution guaranteed by priority, and a penalty for each urgent ticket that is late. */
const amendment = {
  commitments: [
    {
      from: '2026-05',
      rows: [within(urgent, 4, 0.95), within(high, 8, 0.9), within(medium, 40, 0.9), within(low, 80, 0.9)],
    },
  ],
  penalties: [
    {
      from: '2026-05',
      rules: [{ kpi: 'resolution-commitment', priority: urgent, per: 'ticket', rate: 600 }],
      monthCap: { of: 'fee', value: 0.05 },
      yearCap: 6000,
    },
  ],
  reason: 'Avenant no 1, signé en avril 2026',
} as const

/**
 * The commitment on urgent tickets is missed in both quarters since: the provider agreed to the first penalty, which the costs of
 * August credit, and contests the second.
 */
export async function settleCommitments({ client, provider, contractId }: Held): Promise<void> {
  const root = `/contracts/${contractId}`
  await client.send('PATCH', root, amendment)
  const { penalties } = await provider.send<PenaltyProposals>('GET', `${root}/penalties`)
  for (const [at, { id, today }] of penalties.toReversed().entries()) {
    const read = { id, amount: today!.amount! }
    const reason = 'Deux de ces tickets attendaient une pièce du constructeur, et l’attente n’a pas été notée.'
    const answer = at === 0 ? { ...read, answer: 'agreed' } : { ...read, answer: 'contested', reason }
    await provider.send('POST', `${root}/penalties/answers`, answer)
  }
}
