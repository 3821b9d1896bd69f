// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { speak } from '../../web/words/speech.ts'
import { unprovenText } from '../../shared/sentences/unproven-words.ts'
import { plain, t } from './spoken.ts'

const window = { kind: 'three-months', from: '2026-04', to: '2026-06', months: 3, covered: 3, over: true } as const
const open = { verdict: 'missed', certain: false, target: 0.85, sample: 280, window } as const
const short = { ...window, covered: 2 }

describe.each([
  [
    'en',
    {
      months: 'Not proven: months are missing.',
      few: 'Not proven: the sample is small.',
      close: 'Not proven: too close to the target.',
    },
  ],
  [
    'fr',
    {
      months: 'Non prouvé : il manque des mois.',
      few: 'Non prouvé : l’échantillon est petit.',
      close: 'Non prouvé : trop près de l’objectif.',
    },
  ],
] as const)('why a verdict is not proven, in %s', (language, words) => {
  const said = async (rest: Partial<Parameters<typeof unprovenText>[1]>) => {
    await speak(language)
    const told = unprovenText(t, { ...open, ...rest })
    return told && plain(told)
  }

  test('months without a file come before any other reason', async () => {
    expect(await said({ window: short })).toBe(words.months)
    expect(await said({ window: short, sample: 12 })).toBe(words.months)
    expect(await said({ window: short, target: null })).toBe(words.months)
  })

  test('few facts, up to a hundred', async () => expect(await said({ sample: 99 })).toBe(words.few))

  test('a figure too near its target, whatever the verdict', async () => {
    expect(await said({ sample: 100 })).toBe(words.close)
    expect(await said({ verdict: 'met' })).toBe(words.close)
    expect(await said({ verdict: 'behind' })).toBe(words.close)
  })

  test('nothing is said of one that is proven, of no verdict, or of one that no target stands against', async () => {
    expect(await said({ certain: true })).toBeNull()
    expect(await said({ verdict: 'no-data', window: short })).toBeNull()
    expect(await said({ target: null })).toBeNull()
  })
})
