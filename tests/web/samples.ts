import { type Contract, ContractSchema } from '../../shared/api/contracts.ts'
import { type Import, ImportSchema } from '../../shared/api/imports.ts'
import { type KpiFacts, KpiFactsSchema } from '../../shared/api/kpi-facts.ts'
import {
  type JudgedFigure,
  type KpiPoint,
  type KpiReport,
  KpiReportSchema,
  type Scorecard,
  ScorecardSchema,
} from '../../shared/api/kpis.ts'
import { defaultWindows } from '../../shared/kpi/index.ts'
import { judge } from '../../shared/kpi/target.ts'

// Answers of the server, held to its own schemas: a shape that the API does not have cannot hide in a test.

export const contract: Contract = ContractSchema.parse({
  id: 1,
  name: 'Managed services',
  client: 'Altéa',
  provider: 'Hexanor',
  startsOn: '2026-01-01',
  firstMonth: '2026-01',
  timeZone: 'Europe/Paris',
  language: 'fr',
  currency: 'EUR',
  staff: 80,
  serviceCalendar: {
    kind: 'service-hours',
    hours: [{ days: [1, 2, 3, 4, 5], ranges: [{ from: '08:30', to: '18:00' }] }],
    holidays: 'FR',
    closedDays: [],
    openDays: [],
  },
  pastCalendars: [],
  levelOne: { by: 'groups', groups: ['N1', 'Front desk'] },
  closingDateStandsIn: false,
  delaySource: 'dates',
  ticketScope: { 'first-level-resolution': 'incidents', 'resolution-delay': 'incidents' },
  typeSource: null,
  targets: [
    { kpi: 'first-level-resolution', dueMonth: 3, value: 0.7 },
    { kpi: 'first-level-resolution', dueMonth: 6, value: 0.85 },
  ],
  windows: { ...defaultWindows },
  pastTargets: [],
  baselines: [{ kpi: 'first-level-resolution', value: 0.555 }],
  costBaseline: [],
  securityBaseline: null,
  forecast: [],
  transition: null,
  downtimeHourlyCost: null,
  exitTerms: null,
  budgetNatures: ['recurring', 'out-of-scope'],
  satisfactionSurvey: null,
  incidentRules: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
})

const which: NonNullable<KpiPoint['which']> = {
  counts: 'incidents',
  untold: 0,
  beside: [{ type: 'request', value: 0.9, sample: 34, interval: null }],
}

/** First-level and other tickets of each month alone; none could be told in February. */
const months = [
  [31, 19],
  [0, 0],
  [77, 23],
  [71, 29],
  [62, 38],
  [67, 13],
] as const
const monthOf = (index: number) => `2026-0${index + 1}`

/** First-level resolution over some of those months: `from` and `to` count from 0. */
function rateOver(from: number, to: number) {
  const within = months.slice(from, to + 1)
  const [firstLevel, escalated] = [0, 1].map((at) => within.reduce((sum, month) => sum + month[at]!, 0)) as [
    number,
    number,
  ]
  const sample = firstLevel + escalated
  const value = sample === 0 ? null : firstLevel / sample
  return {
    value,
    sample,
    interval: value === null ? null : { low: value - 0.08, high: value + 0.08 },
    reason: value === null ? ('no-sample' as const) : null,
    counts: { firstLevel, escalated, unknown: 4, excluded: 2 },
    which,
  }
}

/** As it is judged at a month: over that month and the two before it, from M1 on. */
function judgedAt(index: number): JudgedFigure {
  const from = Math.max(0, index - 2)
  const { counts: _counts, which: _which, ...figure } = rateOver(from, index)
  const steps = contract.targets
  return {
    ...figure,
    ...judge(figure, { month: index + 1, steps, baseline: contract.baselines[0]!.value, better: 'up' }),
    window: {
      kind: 'three-months',
      from: monthOf(from),
      to: monthOf(index),
      months: index - from + 1,
      covered: index - from + 1,
      over: true,
    },
  }
}

/** M1 to M6 of first-level resolution: 83.8 % in June alone, judged on 71.4 % from April to June. */
export const points: KpiPoint[] = months.map((_, index) => ({
  month: monthOf(index),
  contractMonth: index + 1,
  ...rateOver(index, index),
  judged: judgedAt(index),
}))
const alone = { value: points[5]!.value, sample: points[5]!.sample, interval: points[5]!.interval }

const files = { tickets: true, incidents: true, satisfaction: true, costs: false }

export const scorecard: Scorecard = ScorecardSchema.parse({
  contractId: 1,
  month: '2026-06',
  available: { from: '2026-01', to: '2026-06' },
  clock: { contractMonth: 6, hasStarted: true, dueTarget: 6, dueSince: '2026-06' },
  files,
  kpis: [
    {
      id: 'first-level-resolution',
      unit: 'ratio',
      better: 'up',
      optional: false,
      ...points[5]!.judged,
      counts: rateOver(3, 5).counts,
      which,
      alone,
      history: points,
    },
    {
      id: 'resolution-delay',
      unit: 'hours',
      better: 'down',
      optional: false,
      value: 9.62,
      sample: 97,
      interval: { low: 7.1, high: 12.4 },
      target: null,
      targetDueMonth: null,
      path: null,
      neededPerMonth: null,
      verdict: 'no-data',
      certain: false,
      reason: 'no-target',
      which: { ...which, beside: [{ type: 'request', value: 1.2, sample: 34, interval: null }] },
      median: 3.1,
      p90: 26,
      withinSla: { value: 0.96, sample: 97, interval: null },
      window: points[5]!.judged.window,
      alone: { value: 10.4, sample: 31, interval: null },
      history: [],
    },
  ],
  backlog: { open: 37, over7: 20, over14: 11, over30: 6 },
  backlogScope: { counts: 'incidents', others: 12 },
  reopened: { value: 0.028, sample: 107, interval: null },
  volume: { opened: 112, forecast: 105 },
  lastSecurityIncident: '2026-06-11T09:00:00Z',
  restatements: [
    {
      kpi: 'first-level-resolution',
      month: '2026-06',
      before: 0.73,
      after: 0.714,
      cause: 'import',
      importId: 7,
      at: '2026-07-03T08:00:00Z',
    },
  ],
})

export const report: KpiReport = KpiReportSchema.parse({
  kpi: 'first-level-resolution',
  unit: 'ratio',
  better: 'up',
  from: '2026-01',
  to: '2026-06',
  points: points.map((point) => ({ ...point, backlog: null, files })),
  pooled: { months: 6, covered: 6, ...rateOver(0, 5) },
  targets: [
    { dueMonth: 3, month: '2026-03', value: 0.7 },
    { dueMonth: 6, month: '2026-06', value: 0.85 },
  ],
  baseline: 0.555,
  drift: null,
  restatements: scorecard.restatements,
})

export const facts: KpiFacts = KpiFactsSchema.parse({
  kpi: 'first-level-resolution',
  from: '2026-06',
  month: '2026-06',
  page: 1,
  pageSize: 50,
  total: 120,
  facts: [
    {
      kind: 'ticket',
      ticketId: 'INC-7',
      openedAt: '2026-06-02T08:00:00Z',
      resolvedAt: null,
      closedAt: '2026-06-03T22:30:00Z',
      status: 'closed',
      priority: 'High',
      type: null,
      category: '<b>Network</b>',
      site: null,
      group: 'N2',
      counted: 'escalated',
      reason: 'group',
      levelOneRule: 'groups',
      delayHours: null,
      slaMet: false,
      importId: 7,
    },
  ],
})

export const preview: Import = ImportSchema.parse({
  id: 9,
  contractId: 1,
  kind: 'tickets',
  status: 'preview',
  file: 'juin.csv',
  bytes: 120_000,
  sha256: 'abcdef0123456789',
  createdAt: '2026-07-03T08:00:00Z',
  committedAt: null,
  format: 'glpi',
  encoding: 'utf-8-bom',
  delimiter: ';',
  dateOrder: 'dmy',
  levelOneRule: null,
  mapping: [
    { index: 0, header: 'ID', field: 'id', samples: ['1', '2', '3'] },
    { index: 1, header: 'Ouvert', field: 'openedAt', samples: ['01-06-2026 10:00'] },
    { index: 2, header: 'Fin', field: 'resolvedAt', samples: ['02-06-2026 10:00'] },
    { index: 3, header: 'Fin 2', field: null, samples: ['', '03-06-2026 10:00'] },
  ],
  months: ['2026-06'],
  rows: 1206,
  accepted: 1204,
  rejected: 2,
  superseded: 3,
  issues: [{ line: 41, column: 'Ouvert', code: 'date-unreadable', raw: '31-02-2026', message: 'No such day.' }],
  issueCounts: { 'date-unreadable': 2 },
  changes: { new: 1200, changed: 4, unchanged: 0, vanished: 1 },
  restatements: [{ kpi: 'first-level-resolution', month: '2026-05', before: 0.7, after: 0.69 }],
})
