import { type KpiFacts, KpiFactsSchema } from '../../shared/api/kpi-facts.ts'

/** Answers of the server: the facts behind a month of the KPIs that are not about tickets. */
const page = { from: '2026-06', month: '2026-06', page: 1, pageSize: 50, total: 2 }

export const incidentFacts: KpiFacts = KpiFactsSchema.parse({
  ...page,
  kpi: 'availability',
  facts: [
    {
      kind: 'incident',
      id: 'OUT-1',
      incident: 'outage',
      startedAt: '2026-06-11T09:00:00Z',
      endedAt: '2026-06-11T10:30:00Z',
      severity: 'Major',
      category: '<b>Network</b>',
      service: 'ERP',
      planned: false,
      source: 'file',
      downtimeHours: 1.5,
      counted: 'counted',
      reason: null,
      importId: 7,
    },
    {
      kind: 'incident',
      id: '~["outage",1]',
      incident: 'outage',
      startedAt: '2026-06-20T20:00:00Z',
      endedAt: null,
      severity: null,
      category: null,
      service: null,
      planned: true,
      source: 'tickets',
      downtimeHours: 0,
      counted: 'excluded',
      reason: 'planned',
      importId: 8,
    },
  ],
})

export const answerFacts: KpiFacts = KpiFactsSchema.parse({
  ...page,
  kpi: 'satisfaction',
  facts: [
    {
      kind: 'answer',
      id: '~ticket 6887',
      survey: 'ticket',
      ticketId: '6887',
      sentAt: null,
      answeredAt: '2026-06-03T08:00:00Z',
      score: 4,
      scale: 5,
      satisfied: true,
      counted: 'counted',
      reason: null,
      importId: 7,
    },
    {
      kind: 'answer',
      id: '~["periodic",1]',
      survey: 'periodic',
      ticketId: null,
      sentAt: '2026-06-05T08:00:00Z',
      answeredAt: null,
      score: null,
      scale: null,
      satisfied: null,
      counted: 'excluded',
      reason: 'unanswered',
      importId: 7,
    },
  ],
})

export const costFacts: KpiFacts = KpiFactsSchema.parse({
  ...page,
  kpi: 'budget-variance',
  facts: [
    {
      kind: 'cost',
      id: '~[1,"recurring"]',
      month: '2026-06',
      nature: 'recurring',
      label: 'Forfait',
      amount: 6860.5,
      forecast: null,
      counted: 'counted',
      reason: null,
      importId: 7,
    },
    {
      kind: 'cost',
      id: '~[1,"project"]',
      month: '2026-06',
      nature: 'project',
      label: null,
      amount: -120,
      forecast: null,
      counted: 'excluded',
      reason: 'outside-budget',
      importId: 7,
    },
  ],
})
