import { describe, expect, it } from 'vitest'
import { describeFinding, type IssueCode } from '../../../server/reading/issues.ts'
import { fixtureNames, readFixture } from './read-file.ts'

type Where = readonly [line: number, column: string, code: IssueCode]
/** Files of which every row counts, without the cells that cannot be read. */
const told: readonly (readonly [name: string, issues: readonly Where[]])[] = [
  ['resolved-before-opened', [[2, 'resolved_at', 'resolved-before-opened']]],
  ['closed-before-opened', [[2, 'closed_at', 'closed-before-opened']]],
  [
    'pending-unreadable',
    [
      [2, 'pending_hours', 'duration-unreadable'],
      [3, 'pending_hours', 'duration-unreadable'],
      [4, 'pending_hours', 'duration-unreadable'],
    ],
  ],
  ['pending-without-unit', [[2, "Délai d'attente", 'duration-without-unit']]],
  [
    'count-unreadable',
    [
      [2, 'reassignments', 'number-unreadable'],
      [3, 'reassignments', 'number-unreadable'],
      [4, 'reassignments', 'number-unreadable'],
    ],
  ],
  [
    'level-and-sla-unreadable',
    [
      [2, 'level', 'level-unreadable'],
      [2, 'sla_met', 'yes-no-unreadable'],
    ],
  ],
  ['freshdesk-sla-unreadable', [[2, 'Resolution status', 'yes-no-unreadable']]],
  ['satisfaction-answered-before-sent', [[2, 'answered_at', 'answered-before-sent']]],
]

describe('a cell that cannot be read loses its own fact, not its row', () => {
  it.each(told)('%s', async (name, expected) => {
    const { report, issues } = await readFixture('told', name)
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual(expected)
    expect(report).toMatchObject({ accepted: report!.rows, rejected: 0 })
    for (const { message } of issues) expect(message).toContain('The row counts without this cell.')
  })

  it('covers every file of the folder', () => {
    expect(told.map(([name]) => name).sort()).toEqual(fixtureNames('told').sort())
  })

  it('is said in French too, and only of a cell that the row can do without', () => {
    const said = (kept?: true) =>
      describeFinding(
        { code: 'date-unreadable', column: 0, ...(kept && { kept }) },
        { line: 2, cells: ['hier'], headers: ['Résolu le'] },
        'fr',
      )
    expect(said(true).message).toContain('La ligne compte sans cette cellule.')
    expect(said().message).not.toContain('La ligne compte')
  })
})
