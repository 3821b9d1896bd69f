import { expect, test } from 'vitest'
import type { Alert } from '../../shared/api/alerts.ts'
import { alertMarks } from '../../web/words/alert-marks.ts'

const points = ['2026-04', '2026-05', '2026-06'].map((month) => ({ month }))
const alert = (id: number, month: string, kpi: Alert['kpi'] = 'satisfaction') => ({ id, month, kpi }) as Alert

test('alerts about a KPI are numbered by month; those of other KPIs and of months not shown are left out', () => {
  const alerts = [
    alert(9, '2026-06'),
    alert(3, '2026-05'),
    alert(2, '2026-05'),
    alert(4, '2026-05', 'resolution-delay'),
    alert(1, '2026-01'),
  ]
  const marked = alertMarks(alerts, 'satisfaction', points)
  expect(marked.map(({ id, number, index }) => [id, number, index])).toEqual([
    [2, 1, 1],
    [3, 2, 1],
    [9, 3, 2],
  ])
})
