import type { Penalty, PenaltyCalculation } from '../../shared/api/penalties.ts'

/** Two of three P1 tickets late, at 150 € each. */
export const calculation: PenaltyCalculation = {
  rule: { kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 150, needsProof: false },
  outcome: 'due',
  value: 1 / 3,
  asked: 0.9,
  sample: 3,
  interval: null,
  verdict: 'missed',
  certain: true,
  months: 3,
  covered: 3,
  late: 2,
  tickets: ['A', 'B'],
  quantity: 2,
  uncapped: 300,
  cappedBy: null,
  capFee: null,
  amount: 300,
}

/** A proposal of that calculation that nobody has answered. */
export const penaltyOf = (rest: Partial<Penalty> = {}): Penalty => ({
  id: 'x',
  from: '2026-04',
  to: '2026-06',
  state: 'proposed',
  today: calculation,
  answered: null,
  hasMoved: false,
  history: [],
  credits: [],
  owed: 0,
  isCreditLate: false,
  ...rest,
})
