import type { Language } from '../../shared/words/language.ts'
import { expect, test } from 'vitest'
import type { Unit } from '../../shared/kpi/definition.ts'
import { moveText, valueText } from '../../shared/words/numbers.ts'
import { plain } from './spoken.ts'

test.each<[Unit, number | null, number | null, Language, string]>([
  ['ratio', 0.73, 0.714, 'en', '73.0% › 71.4%'],
  ['ratio', 0.73, 0.714, 'fr', '73,0 % › 71,4 %'],
  ['ratio', 0.99884, 0.99879, 'en', '99.884% › 99.879%'],
  ['ratio', 0.71401, 0.71442, 'fr', '71,40 % › 71,44 %'],
  ['ratio', 0.5, 0.5, 'en', '50.0% › 50.0%'],
  ['ratio', null, 0.5, 'en', '– › 50.0%'],
  ['ratio', 1, 0.999, 'en', '100% › 99.90%'],
  ['change', -0.25904, -0.25876, 'en', '-25.90% › -25.88%'],
  ['change', 0.0003, 0.0004, 'en', '+0.03% › +0.04%'],
  ['hours', 17.52, 17.46, 'en', '17.52 h › 17.46 h'],
  ['hours', 1204.3, 1204.4, 'fr', '1 204,3 h › 1 204,4 h'],
])('%s from %j to %j, in %s', (unit, before, after, language, said) => {
  expect(plain(moveText(language, unit, before, after).join(' › '))).toBe(said)
})

test('two figures that differ are never written alike, and two that do not are written as they are alone', () => {
  const alike: string[] = []
  for (const unit of ['ratio', 'change', 'hours'] as const)
    for (const from of [0, 0.0004, 0.0949, 0.71441, 0.98999, 0.99884, 1, 17.449, 999.96])
      for (const step of [0, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1])
        for (const to of [from + step, from - step]) {
          const [before, after] = moveText('en', unit, from, to)
          if ((before === after) !== (from === to)) alike.push(`${unit} ${from} ${to}: ${before} › ${after}`)
          if (from === to) expect([before, after]).toEqual([valueText('en', unit, from), valueText('en', unit, to)])
        }
  expect(alike).toEqual([])
})
