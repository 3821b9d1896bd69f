import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchCredits, type CreditLine, type Debt } from '../../../shared/penalties/credits.ts'

const line = (id: string, month: number, amount: number): CreditLine => ({ id, month, amount, label: null })
const debt = (key: string, to: number, amount: number): Debt => ({ key, to, amount })
const matched = (debts: readonly Debt[], lines: readonly CreditLine[]) => {
  const { paid, left } = matchCredits(debts, lines)
  const found = [...paid].map(([key, credits]) => [key, credits.map(({ id, taken }) => `${id} ${taken}`).join(', ')])
  return { ...Object.fromEntries(found), left }
}

test('a line of exactly the amount pays that penalty, though another is older', () => {
  const debts = [debt('march', 2, 300), debt('june', 5, 450)]
  expect(matched(debts, [line('x', 6, 450)])).toEqual({ june: 'x 450', left: 0 })
})

test('one line pays several, the oldest first; what is too much is left', () => {
  const debts = [debt('june', 5, 450), debt('march', 2, 300)]
  expect(matched(debts, [line('x', 6, 800)])).toEqual({ march: 'x 300', june: 'x 450', left: 50 })
  expect(matched(debts, [line('x', 6, 200), line('y', 7, 200)])).toEqual({
    march: 'x 200, y 100',
    june: 'y 100',
    left: 0,
  })
})

test('a credit that came before the window was over pays nothing of it', () => {
  expect(matched([debt('june', 5, 450)], [line('x', 4, 450)])).toEqual({ left: 450 })
  expect(matched([debt('june', 5, 450)], [line('x', 5, 450)])).toEqual({ june: 'x 450', left: 0 })
})

test('no more is paid than is owed or given, and the order of lines and debts changes nothing', () => {
  const debts = fc.array(fc.tuple(fc.nat(11), fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
  const mixed = fc.tuple(debts, debts).chain(([owed, given]) => {
    const all = owed.map(([to, amount], n) => debt(`d${n}`, to, amount * 100))
    const lines = given.map(([month, amount], n) => line(`l${n}`, month, amount * 100))
    const shuffled = <One>(of: One[]) => fc.shuffledSubarray(of, { minLength: of.length })
    return fc.tuple(fc.constant(all), fc.constant(lines), shuffled(all), shuffled(lines))
  })
  fc.assert(
    fc.property(mixed, ([all, lines, otherDebts, otherLines]) => {
      const { paid, left } = matchCredits(all, lines)
      const sum = (of: readonly { amount: number }[]) => of.reduce((total, { amount }) => total + amount, 0)
      const takenOf = (key: string) => (paid.get(key) ?? []).reduce((total, { taken }) => total + taken, 0)
      for (const { key, amount } of all) expect(takenOf(key)).toBeLessThanOrEqual(amount)
      expect(all.reduce((total, { key }) => total + takenOf(key), 0) + left).toBe(sum(lines))
      expect(matched(otherDebts, otherLines)).toEqual(matched(all, lines))
    }),
  )
})
