import type { Language } from '../../shared/words/language.ts'
import { expect, test } from 'vitest'
import type { Unit } from '../../shared/kpi/definition.ts'
import { moveBy, moveText } from '../../shared/words/moves.ts'
import { valueText } from '../../shared/words/numbers.ts'
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

test.each<[Unit, number, number, Language, string]>([
  ['ratio', 0.9546, 0.9314, 'fr', '95,46 % › 93,14 % : −2,32'],
  ['ratio', 0.9547, 0.9318, 'en', '95.5% › 93.2%: −2.3'],
  ['ratio', 0.9996, 0.9988, 'fr', '99,96 % › 99,88 % : −0,08'],
  ['ratio', 1, 0.9992, 'en', '100% › 99.92%: −0.08'],
  ['hours', 7.97, 11.64, 'fr', '7,97 h › 11,64 h : +3,67'],
  ['hours', 9.3, 11.6, 'fr', '9,3 h › 11,6 h : +2,3'],
  ['hours', 0.85, 1.2, 'en', '0.85 h › 1.20 h: +0.35'],
  ['change', -0.188, -0.322, 'en', '-18.8% › -32.2%: −13.4'],
  ['change', 0, 0.15, 'en', '0% › +15.0%: +15.0'],
])('%s from %j to %j, in %s, is as far apart as what is written', (unit, before, after, language, said) => {
  const { by, ...figures } = moveBy(language, unit, before, after)
  const colon = language === 'fr' ? ' : ' : ': '
  expect(plain(`${figures.before} › ${figures.after}`) + colon + by).toBe(said)
})

test('whoever subtracts what is written finds what is written beside it, to the last decimal', () => {
  const read = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''))
  const wrong: string[] = []
  for (let at = 0; at < 4000; at += 1) {
    const [before, after] = [((at * 7919) % 9973) / 9973, ((at * 6101) % 9967) / 9967]
    for (const unit of ['ratio', 'change', 'hours'] as const) {
      const move = moveBy('en', unit, before, after)
      const apart = read(move.after) - read(move.before)
      if (Math.abs(apart - read(move.by)) > 1e-9) wrong.push(`${unit} ${move.before} › ${move.after}: ${move.by}`)
    }
  }
  expect(wrong).toEqual([])
})
