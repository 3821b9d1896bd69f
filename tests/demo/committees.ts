import type { Alert } from '../../shared/api/alerts.ts'
import type { Decision } from '../../shared/api/decisions.ts'
import type { Person } from './people.ts'

type Held = { readonly client: Person; readonly provider: Person; readonly contractId: number }

/** What the last two committees of the story decided: what was done is kept, what was not is late. */
const committees = [
  {
    quarter: 'Q4',
    decisions: [
      {
        text: 'Un technicien expérimenté revient au niveau 1, avec des fiches pour les cas fréquents',
        owner: { name: 'Hugo Lefèvre' },
        dueOn: '2026-05-29',
        kpi: 'first-level-resolution',
        done: '2026-05-18',
      },
      {
        text: 'Rappeler sous deux jours chaque utilisateur insatisfait',
        owner: { name: 'Hugo Lefèvre' },
        dueOn: '2026-06-30',
        kpi: 'satisfaction',
      },
    ],
    reserve: null,
  },
  {
    quarter: 'Q5',
    decisions: [
      {
        text: 'Tout travail hors périmètre est chiffré et signé avant de commencer',
        owner: { name: 'Claire Martin' },
        dueOn: '2026-08-31',
        kpi: 'budget-variance',
        done: '2026-08-24',
      },
    ],
    reserve: 'La migration de l’ERP a été demandée par le client en cours de trimestre.',
  },
] as const

/**
 * Two past committees are held and closed, one signed as it is and one with a reserve; the provider answers the alert about the delay;
 * the present committee is open.
 */
export async function holdCommittees({ client, provider, contractId }: Held): Promise<void> {
  const root = `/contracts/${contractId}`
  for (const { quarter, decisions, reserve } of committees) {
    const path = `${root}/committees/${quarter}`
    const taken: { decision: Decision; done: string }[] = []
    for (const { done, ...said } of decisions.map((one) => ({ done: null, ...one }))) {
      const decision = await client.send<Decision>('POST', `${path}/decisions`, said)
      if (done) taken.push({ decision, done })
    }
    await client.send('POST', `${path}/close`)
    await provider.send('POST', `${path}/sign`, { reserve })
    for (const { decision, done } of taken)
      await provider.send('PATCH', `${path}/decisions/${decision.id}`, {
        version: decision.version,
        state: { is: 'done', on: done },
      })
  }
  const alerts = await provider.send<Alert[]>('GET', `${root}/alerts`)
  const drift = alerts.find(({ rule, state }) => rule === 'drift' && state !== 'closed')
  if (drift)
    await provider.send('POST', `${root}/alerts/${drift.id}/actions`, {
      action: 'acknowledge',
      explanation: 'Deux techniciens sont partis cet été ; leurs remplaçants arrivent en décembre.',
    })
}
