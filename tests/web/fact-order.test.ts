import { describe, expect, it } from 'vitest'
import { inOrder, type FactRow } from '../../web/words/fact-rows.ts'

const row = (order: number | string | null): FactRow => ({
  key: String(order),
  wanted: null,
  importId: 1,
  cells: [{ text: String(order), aside: null, isNumber: typeof order === 'number', order }],
})
const ordered = (values: (number | string | null)[], down: boolean) =>
  inOrder(values.map(row), { column: 0, down }, 'fr').map(({ key }) => key)

describe('rows by a column', () => {
  it('compare numbers as numbers, and texts as the language does', () => {
    expect(ordered([9, 100, 20], true)).toEqual(['100', '20', '9'])
    expect(ordered(['zoo', 'École', 'eau'], false)).toEqual(['eau', 'École', 'zoo'])
    expect(ordered(['T-10', 'T-9'], false)).toEqual(['T-9', 'T-10'])
  })

  it('put what says nothing last, whichever way', () => {
    expect(ordered([null, 2, 1], false)).toEqual(['1', '2', 'null'])
    expect(ordered([null, 2, 1], true)).toEqual(['2', '1', 'null'])
  })
})
