import { AlertSchema, type Alert, type AlertFigures } from '../../shared/api/alerts.ts'

const figures: AlertFigures = {
  unit: 'hours',
  expected: 7.2,
  seen: 9.64,
  interval: { low: 8.1, high: 11.2 },
  since: '2026-03',
  slope: { value: 0.051, low: 0.03, high: 0.072 },
  projected: 12.1,
  dueMonth: null,
  certain: true,
  file: null,
  movedBy: [{ by: 'category', label: '<b>Network</b>', contribution: 1.4 }],
}

/** An alert of the sample contract: a drift that nobody has seen, but for what is given. */
export const anAlert = (rest: Partial<Alert> = {}): Alert =>
  AlertSchema.parse({
    id: 7,
    contractId: 1,
    rule: 'drift',
    level: 'alert',
    kpi: 'resolution-delay',
    state: 'raised',
    month: '2026-05',
    lastMonth: '2026-06',
    raisedAt: '2026-06-03T08:00:00Z',
    figures,
    closing: null,
    history: [{ at: '2026-06-03T08:00:00Z', event: 'raised', by: null, text: null, figures }],
    ...rest,
  })

/** The tickets of June, which have not come. */
export const missingFile = anAlert({
  id: 8,
  rule: 'file-missing',
  kpi: null,
  month: '2026-06',
  lastMonth: '2026-06',
  figures: { ...figures, unit: 'count', expected: null, seen: null, slope: null, file: 'tickets', movedBy: [] },
})
