import { type Contract, ContractSchema } from '../../shared/api/contracts.ts'
import { costNatures } from '../../shared/facts/cost.ts'

/** A contract as the server answers it, held to its schema. */
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
  targets: [
    { kpi: 'first-level-resolution', dueMonth: 3, value: 0.7 },
    { kpi: 'first-level-resolution', dueMonth: 6, value: 0.85 },
    { kpi: 'budget-variance', dueMonth: 3, value: 0.15 },
    { kpi: 'security-incidents', dueMonth: 6, value: -0.5 },
  ],
  pastTargets: [],
  baselines: [{ kpi: 'first-level-resolution', value: 0.555 }],
  costBaseline: [],
  securityBaseline: null,
  forecast: [],
  transition: null,
  downtimeHourlyCost: null,
  exitTerms: null,
  budgetNatures: [...costNatures],
  satisfactionSurvey: null,
  incidentRules: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
})
