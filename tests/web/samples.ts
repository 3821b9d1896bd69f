import { type Contract, ContractSchema } from '../../shared/api/contracts.ts'
import { type Import, ImportSchema } from '../../shared/api/imports.ts'
import { type KpiFacts, KpiFactsSchema } from '../../shared/api/kpi-facts.ts'
import {
  type KpiPoint,
  type KpiReport,
  KpiReportSchema,
  type Scorecard,
  ScorecardSchema,
} from '../../shared/api/kpis.ts'

// Answers of the server, held to its own schemas: a shape that the API does not have cannot hide in a test.

export const contract: Contract = ContractSchema.parse({
  id: 1,
  name: 'Managed services',
  client: 'Altéa',
  provider: 'Hexanor',
  startsOn: '2026-01-01',
  timeZone: 'Europe/Paris',
  language: 'fr',
  currency: 'EUR',
  staff: 80,
  serviceCalendar: {
    kind: 'business-hours',
    days: [1, 2, 3, 4, 5],
    opensAt: '08:30',
    closesAt: '18:00',
    holidays: 'FR',
  },
  levelOne: { by: 'groups', groups: ['N1', 'Front desk'] },
  closingDateStandsIn: false,
  delaySource: 'dates',
  ticketScope: { 'first-level-resolution': 'incidents', 'resolution-delay': 'incidents' },
  typeSource: null,
  targets: [
    { kpi: 'first-level-resolution', dueMonth: 3, value: 0.7 },
    { kpi: 'first-level-resolution', dueMonth: 6, value: 0.85 },
  ],
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

const rates: [string, number | null, number | null][] = [
  ['2026-01', 0.6, 0.6],
  ['2026-02', null, 0.65],
  ['2026-03', 0.72, null],
  ['2026-04', 0.74, 0.75],
  ['2026-05', 0.7, 0.8],
  ['2026-06', 0.714, null],
]

export const points: KpiPoint[] = rates.map(([month, value, path], index) => ({
  month,
  contractMonth: index + 1,
  value,
  sample: value === null ? 0 : 100,
  interval: value === null ? null : { low: value - 0.08, high: value + 0.08 },
  target: index < 3 ? 0.7 : 0.85,
  targetDueMonth: index < 3 ? 3 : 6,
  path,
  neededPerMonth: null,
  verdict: (['on-path', 'no-data', 'met', 'behind', 'behind', 'missed'] as const)[index]!,
  certain: index === 5,
  reason: value === null ? 'no-sample' : null,
  counts: { firstLevel: 71, escalated: 29, unknown: 4, excluded: 2 },
  which,
}))

const files = { tickets: true, incidents: true, satisfaction: true, costs: false }

export const scorecard: Scorecard = ScorecardSchema.parse({
  contractId: 1,
  month: '2026-06',
  available: { from: '2026-01', to: '2026-06' },
  clock: { contractMonth: 6, dueTarget: 6, dueSince: '2026-06' },
  files,
  kpis: [
    {
      id: 'first-level-resolution',
      unit: 'ratio',
      better: 'up',
      optional: false,
      ...points[5],
      counts: { firstLevel: 71, escalated: 29, unknown: 4, excluded: 2 },
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
  pooled: { ...points[5], months: 6, covered: 6, value: 0.6956, sample: 500 },
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
