import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equivalents, isEquivalent } from './equivalents.ts'
import { marked, mutantsOf, mutate } from './mutants.ts'
import { root } from './rooms.ts'
import { sample } from './sample.ts'

const changed = (text: string) => mutantsOf('a.ts', text).map((mutant) => mutate(text, mutant))

describe('the mistakes that are made', () => {
  test.each([
    ['f(a < b)', ['f(a <= b)', 'f(a >= b)', ';']],
    ['x = a === b', ['x = a !== b', ';']],
    ['x = a && !b', ['x = a || !b', 'x = a && b', ';']],
    ['x = a - 2', ['x = a + 2', 'x = a - 3', ';']],
    ['x = -a', ['x = a', ';']],
    ['const x = 0.9', ['const x = 0.81']],
    ['const x = 10_000', ['const x = 10001']],
    ['const x = true', ['const x = false']],
    ['x = a ?? b', ['x = a', ';']],
    ['x = a?.b', ['x = a.b', ';']],
    ['x = Math.round(a)', ['x = (a)', ';']],
    ['x = Math.max(a, b)', ['x = Math.min(a, b)', ';']],
    ['x = a.filter(f)', ['x = a', ';']],
    ['x = a.some(f)', ['x = a.every(f)', ';']],
    ['x = a.toString()', [';']],
    ['x = a ? 1 : c', ['x = !(a) ? 1 : c', 'x = a ? 2 : c', ';']],
    ['if (a) b()', ['if (!(a)) b()', ';', 'if (a) ;']],
    ['const f = () => a', ['const f = () => null']],
    ['function f() { return a }', ['function f() { return null }']],
  ])('%s', (text, expected) => {
    expect(changed(text).toSorted()).toEqual(expected.toSorted())
  })

  test('a text put together is no sum, and a type holds no behaviour', () => {
    expect(changed("const x = a + 'h'")).toEqual([])
    expect(changed('type A = 1 | true; interface B { a?: -1 }')).toEqual([])
    expect(changed('const x: 1 | 2 = y as 1')).toEqual([])
  })
})

test('each lies in a function, by its number, and the file tells which of them were entered', () => {
  const text = 'const a = 1; const f = (b: number) => b + 1; function g() { return f(2) } class H { i() { return -a } }'
  expect(new Set(mutantsOf('a.ts', text).map(({ place }) => place))).toEqual(new Set([0, 1, 2, 3]))
  const js = marked('a.ts', text).replace(': number', '')
  const entered = new Function(
    `const before = globalThis.reachedPlaces; globalThis.reachedPlaces = new Set(); ${js}; g();
     const found = [...globalThis.reachedPlaces]; globalThis.reachedPlaces = before; return found`,
  )
  expect(entered()).toEqual(['a.ts#0', 'a.ts#2', 'a.ts#1'])
})

test('a sample is told by its seed', () => {
  const items = Array.from({ length: 100 }, (_, place) => place)
  expect(sample(items, 10, 7)).toEqual(sample(items, 10, 7))
  expect(sample(items, 10, 7)).not.toEqual(sample(items, 10, 8))
  expect(sample(items, 200, 7)).toEqual(items)
})

test('what no test can tell apart is still a mutant of the sources', () => {
  const stale = equivalents.filter((one) => {
    const text = readFileSync(join(root, one.file), 'utf8')
    return !mutantsOf(one.file, text).some((mutant) => isEquivalent(mutant, text, [one]))
  })
  expect(stale).toEqual([])
})
