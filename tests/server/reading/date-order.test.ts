import { describe, expect, it } from 'vitest'
import { DateVotes } from '../../../server/reading/values/date-order.ts'
import { DateText } from '../../../server/reading/values/date-text.ts'
import { isDoubt } from '../../../server/reading/values/doubt.ts'

const dayFirst = '13/02/2026'
const monthFirst = '02/13/2026'
const undecided = '03/04/2026'
const sameEitherWay = '05/05/2026'
const yearFirst = '2026-02-13'
const named = '13/feb/2026'

type Given = readonly (readonly [cell: string, times: number])[]

function votes(...given: Given): DateVotes {
  const all = new DateVotes()
  const date = new DateText()
  for (const [cell, times] of given) for (let time = 0; time < times; time++) if (date.read(cell)) all.count(date, cell)
  return all
}

/** What a file of such dates is taken for: an order, or what is asked. */
function order(...given: Given) {
  const found = votes(...given).decide()
  if (!isDoubt(found)) return found
  const { example, guess, count, options } = found
  return { example, guess, count, counts: options.map((option) => option.count) }
}

describe('the order of a file’s dates', () => {
  it('is told by one date that can be read one way only', () => {
    expect(order([undecided, 50], [dayFirst, 1])).toBe('dmy')
    expect(order([undecided, 50], [monthFirst, 1])).toBe('mdy')
    expect(order([yearFirst, 50], [monthFirst, 1])).toBe('mdy')
    // The 12th may be a month, the 13th may not.
    expect(order(['12/13/2026', 1])).toBe('mdy')
    expect(order(['13/12/2026', 1])).toBe('dmy')
    for (const example of ['12/11/2026', '11/12/2026'])
      expect(order([` ${example} `, 1])).toMatchObject({ example, count: 1 })
  })

  it('needs nine in ten of the dates that tell: below, every other date of the file may be read wrong', () => {
    expect(order([dayFirst, 9], [monthFirst, 1])).toBe('dmy')
    expect(order([dayFirst, 1], [monthFirst, 9])).toBe('mdy')
    const mixed = { example: monthFirst, guess: 'dmy', count: 100, counts: [89, 11] }
    expect(order([dayFirst, 89], [monthFirst, 11])).toEqual(mixed)
    expect(order([dayFirst, 11], [monthFirst, 89])).toEqual({ ...mixed, guess: 'mdy', counts: [11, 89] })
    expect(order([dayFirst, 89], [monthFirst, 11], [undecided, 1000], [yearFirst, 1000], [named, 1000])).toEqual({
      ...mixed,
      count: 1100,
      counts: [1089, 1011],
    })
  })

  it('is asked for where dates depend on it and none tells, with the first of them', () => {
    const first = [' 03/04/2026 ', 1] as const
    expect(order([sameEitherWay, 5], first, ['06/07/2026', 5])).toMatchObject({
      example: '03/04/2026',
      count: 6,
      counts: [6, 6],
    })
    expect(order([yearFirst, 50], [undecided, 1])).toMatchObject({ count: 1 })
    expect(order([' 14/02/2026 ', 1], [dayFirst, 8], [' 02/14/2026 ', 1], [monthFirst, 5])).toMatchObject({
      example: '02/14/2026',
    })
  })

  it('is guessed by what changes less from date to date, which in a month’s file is the month', () => {
    expect(order(['03/04/2026', 1], ['05/04/2026', 1], ['09/04/2026', 1])).toMatchObject({ guess: 'dmy' })
    expect(order(['03/04/2026', 1], ['03/05/2026', 1], ['03/09/2026', 1])).toMatchObject({ guess: 'mdy' })
    expect(order(['03/04/2026', 1])).toMatchObject({ guess: 'dmy' })
  })

  it('is none where no date depends on it, and that of the dates that are there', () => {
    expect(order()).toBeNull()
    expect(order([sameEitherWay, 3])).toBeNull()
    expect(order([yearFirst, 1])).toBe('ymd')
    expect(order([named, 1])).toBe('dmy')
    expect(order([named, 2], [yearFirst, 1])).toBe('dmy')
    expect(order([named, 1], [yearFirst, 1])).toBe('ymd')
  })

  it('is no more told by what is no date than by silence', () => {
    expect(order(['13/13/2026', 5])).toBeNull()
    expect(order(['13/13/2026', 5], [monthFirst, 1])).toBe('mdy')
  })
})

it('a file is plainly month first after twenty such dates and none the other way', () => {
  expect(votes([monthFirst, 19]).contradictsEarly).toBe(false)
  expect(votes([monthFirst, 20]).contradictsEarly).toBe(true)
  expect(votes([monthFirst, 20], [undecided, 9]).contradictsEarly).toBe(true)
  expect(votes([monthFirst, 40], [dayFirst, 1]).contradictsEarly).toBe(false)
})
