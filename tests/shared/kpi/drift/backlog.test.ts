import { expect, test } from 'vitest'
import { detectDelay } from '../../../../shared/kpi/drift/detect-delay.ts'
import { contract, MONTH } from './contract.ts'

const DAY = 24 * 3600

/** From month 12 on one ticket of twenty stays open, until all of them are resolved in month `cleared`. */
function hiddenThenCleared(seed: number, cleared: number) {
  const history = contract({ months: 30, perMonth: 300, seed })
  const resolved = history.resolved.map((r, t) => {
    const opened = history.opened[t]!
    if (t % 20 !== 0 || opened < 12 * MONTH || opened > cleared * MONTH) return r
    return Math.max(r, cleared * MONTH + ((t % 97) / 97) * 15 * DAY)
  })
  return { ...history, resolved, delay: resolved.map((r, t) => (r - history.opened[t]!) / 3600) }
}

const CONTRACTS = 12
/** 95 % of contracts are silent: chance lets two in twelve speak again. */
const MOST = 10

for (const cleared of [16, 19])
  test(`a backlog cleared in month ${cleared} is said before it, and no more two months after`, () => {
    const contracts = Array.from({ length: CONTRACTS }, (_, seed) =>
      detectDelay(hiddenThenCleared(seed + 1, cleared)).map((f) => f.verdict),
    )
    const told = contracts.map((verdicts) => verdicts.slice(12, cleared))
    expect(
      told.filter((verdicts) => verdicts.includes('backlog') || verdicts.includes('drift')).length,
    ).toBeGreaterThanOrEqual(MOST)
    const after = contracts.map((verdicts) => verdicts.slice(cleared + 2, cleared + 5))
    expect(after.filter((verdicts) => !verdicts.includes('backlog')).length).toBeGreaterThanOrEqual(MOST)
  })
