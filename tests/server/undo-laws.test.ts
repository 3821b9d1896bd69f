import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aHouse } from './house.ts'
import { importFile, undoLast } from './law-house.ts'
import { someFiles } from './some-files.ts'
import { stateOf } from './undo-state.ts'

/** Months and figures, without the rows, which name the import that wrote them. */
function summedUp(state: Record<string, unknown>): unknown {
  return Object.entries(state).filter(([name]) => name.endsWith('_months') || name === 'figures')
}

test('whatever files came, undoing the last gives back what there was, and importing it again what it made', async () => {
  const house = await aHouse()
  await fc.assert(
    fc.asyncProperty(someFiles, async (files) => {
      const contract = await house.addContract({
        incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
        securityBaseline: { perMonth: 2, months: 12 },
        satisfactionSurvey: 'ticket',
      })
      for (const { kind, content } of files) {
        const before = stateOf(house, contract.id)
        await importFile(house, contract, kind, content)
        const after = stateOf(house, contract.id)
        expect((await undoLast(house, contract)).status).toBe('undone')
        expect(stateOf(house, contract.id)).toEqual(before)
        await importFile(house, contract, kind, content)
        expect(summedUp(stateOf(house, contract.id))).toEqual(summedUp(after))
      }
    }),
    { numRuns: 40 },
  )
})
