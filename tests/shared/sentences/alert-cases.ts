import { AlertFiguresSchema } from '../../../shared/api/alerts.ts'
import type { Explained } from '../../../shared/alerts/explain.ts'
import { kpiDefinition, kpiIds, type KpiId } from '../../../shared/kpi/index.ts'
import { importKinds } from '../../../shared/api/imports.ts'

type Figures = Explained['figures']
const nothing: Figures = AlertFiguresSchema.parse({
  unit: 'ratio',
  expected: null,
  seen: null,
  interval: null,
  since: null,
  slope: null,
  projected: null,
  dueMonth: null,
  certain: true,
  file: null,
  movedBy: [],
})
const alert = (rule: Explained['rule'], kpi: KpiId | null, figures: Partial<Figures>): Explained => ({
  rule,
  kpi,
  month: '2026-10',
  figures: { ...nothing, ...(kpi && { unit: kpiDefinition(kpi).unit }), ...figures },
})
/** What a KPI is held against, and what is seen instead. */
const seenOf = { ratio: [0.85, 0.712], hours: [7.2, 11.6], change: [-0.25, -0.097] } as const
const judged = kpiIds.filter((kpi) => kpiDefinition(kpi).unit !== 'hours')
const interval = { low: 0.6, high: 0.8 }
const about = { low: -0.4, high: 0.7 }
const moved = [
  { by: 'category', label: 'Réseau', contribution: -0.04 },
  { by: 'nature', label: 'out-of-scope', contribution: 0.021 },
]
const slope = { value: 0.111, low: 0.06, high: 0.164 }
const perhaps = { value: 0.074, low: -0.012, high: 0.168 }
/** A delay of 7.2 h that has risen by so much a month for four months, and six months on. */
const risen = (rise: number) => ({ expected: 7.2, seen: 7.2 * (1 + rise) ** 4, projected: 7.2 * (1 + rise) ** 10 })
const decision = {
  text: 'Rappeler sous deux jours',
  owner: 'Hugo Lefèvre',
  dueOn: '2026-11-12',
  quarter: 'Q6',
  quarterEnd: '2026-10',
}
const credit = { amount: 600, currency: 'EUR', from: '2026-08', to: '2026-10', agreedOn: '2026-11-03' }

/** Every rule, with all that it may have to tell. */
export function alertCases(): Explained[] {
  return [
    ...[slope, { value: 0.023, low: 0.004, high: 0.042 }].map((rise) =>
      alert('drift', 'resolution-delay', { ...risen(rise.value), since: '2026-06', slope: rise }),
    ),
    ...[7.2, null].map((expected) =>
      alert('watch', 'resolution-delay', { seen: 9.6, expected, since: '2026-06', slope: perhaps }),
    ),
    alert('backlog', 'resolution-delay', { unit: 'count', seen: 14, expected: 6, since: '2026-06' }),
    ...[0.297, -0.21].map((seen) => alert('budget', 'budget-variance', { seen, expected: 0.15, since: '2026-08' })),
    // More than before the contract beyond chance, and as many, which no figure proves to be more.
    alert('security', 'security-incidents', { seen: 0.6, expected: 0, dueMonth: 6, interval: { low: 0.1, high: 1.3 } }),
    alert('security', 'security-incidents', { seen: 0, expected: 0, dueMonth: 6, interval: about, certain: false }),
    alert('security', 'security-incidents', { unit: 'count', seen: 2, expected: 0, dueMonth: 3 }),
    ...judged.flatMap((kpi, index) => {
      const { unit, better } = kpiDefinition(kpi)
      const [expected, seen] = better === 'near-zero' ? ([0.15, 0.297] as const) : seenOf[unit]
      const most = {
        expected,
        seen,
        dueMonth: 6,
        certain: index % 2 === 0,
        interval: kpiDefinition(kpi).unit === 'ratio' ? interval : null,
      }
      return [
        alert('target-missed', kpi, { ...most, movedBy: index % 2 === 0 ? moved : [] }),
        alert('target-missed', kpi, { ...most, since: '2026-08' }),
        alert('target-out-of-reach', kpi, { ...most, projected: seen, since: '2026-08' }),
        alert('restated', kpi, { expected: seen, seen: expected, since: '2026-07' }),
        alert('restated', kpi, { expected: null, seen, since: '2026-07' }),
        alert('closed-moved', kpi, {
          expected,
          seen,
          since: '2026-07',
          quarter: 'Q5',
          turnedTo: 'missed',
        }),
      ]
    }),
    ...importKinds.map((file) => alert('file-missing', null, { file })),
    ...[true, false].flatMap((isLate) =>
      ['Hugo Lefèvre', null].map((owner) =>
        alert('decision-due', 'satisfaction', { decision: { ...decision, owner, isLate } }),
      ),
    ),
    ...['Haute', null].map((priority) =>
      alert('credit-missing', 'resolution-commitment', { penalty: { ...credit, priority } }),
    ),
    ...(['first-response', 'resolution-commitment'] as const).map((kpi) =>
      alert('commitment-missed', kpi, {
        expected: 0.95,
        seen: 0.88,
        since: '2026-08',
        interval: { low: 0.82, high: 0.92 },
      }),
    ),
  ]
}
