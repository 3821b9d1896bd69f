const months = Array.from(
  { length: 48 },
  (_, index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
)

/** Four years of the three files beside the tickets, each by its kind. */
export const otherFiles = {
  incidents: [
    'incident_id,kind,started_at,ended_at,severity',
    ...months.flatMap((month, index) => [
      `S${index},security,${month}-10 08:00,${month}-10 09:00,high`,
      `O${index},outage,${month}-12 08:00,${month}-12 09:00,`,
    ]),
  ].join('\n'),
  satisfaction: [
    'answered_at,score,scale',
    ...months.flatMap((month) => [5, 4, 3, 5].map((score, index) => `${month}-1${index} 10:00,${score},5`)),
  ].join('\n'),
  costs: [
    'month,nature,label,amount',
    ...months.flatMap((month) => [
      `${month},recurring,Fee,1000.00`,
      `${month},out-of-scope,Move,70.50`,
      `${month},internal-steering,IT lead,300.00`,
    ]),
  ].join('\n'),
} as const

/** What the contract settles for all KPIs to have a value. */
export const terms = {
  startsOn: '2022-01-01',
  timeZone: 'UTC',
  forecast: months.map((month) => ({ month, amount: 1400, tickets: 100, unitPrice: 10 })),
  costBaseline: [{ label: 'Before', amount: 2000 }],
  securityBaseline: { perMonth: 2, months: 12 },
} as const
