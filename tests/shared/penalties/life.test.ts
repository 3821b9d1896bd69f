import { expect, test } from 'vitest'
import { isCreditLate, lastAnswer, mayAnswer, penaltyState, type PenaltyEvent } from '../../../shared/penalties/life.ts'

const life = (...events: PenaltyEvent[]) => events.map((event) => ({ event }))

test('the last answer is the state; a move is none; what was agreed and is paid is credited', () => {
  expect(penaltyState(life('proposed', 'moved'), false)).toBe('proposed')
  expect(penaltyState(life('proposed', 'contested', 'moved'), false)).toBe('contested')
  expect(penaltyState(life('proposed', 'contested', 'agreed'), false)).toBe('agreed')
  expect(penaltyState(life('proposed', 'agreed'), true)).toBe('credited')
  expect(penaltyState(life('proposed', 'agreed', 'waived'), false)).toBe('waived')
  expect(lastAnswer(life('proposed', 'moved'))).toBeNull()
})

test.each([
  ['proposed', 'agreed contested waived', ''],
  ['contested', 'agreed waived', 'contested'],
  ['agreed', 'waived', 'agreed contested'],
  ['waived', '', ''],
  ['credited', '', ''],
] as const)('of what is %s: %s; where its figure moved, also: %s', (state, may, alsoMoved) => {
  const answers = ['agreed', 'contested', 'waived'] as const
  const allowed = (hasMoved: boolean) => answers.filter((answer) => mayAnswer(state, answer, hasMoved))
  const words = (text: string) => text.split(' ').filter(Boolean)
  expect(allowed(false)).toEqual(words(may))
  expect(allowed(true).toSorted()).toEqual([...words(may), ...words(alsoMoved)].toSorted())
})

test('a credit is late once two months are over since the month of the agreement', () => {
  expect([10, 11, 12, 13].map((present) => isCreditLate('agreed', 10, present))).toEqual([false, false, false, true])
  expect(isCreditLate('credited', 10, 20)).toBe(false)
})
