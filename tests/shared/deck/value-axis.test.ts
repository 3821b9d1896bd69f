import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueAxis } from '../../../shared/deck/value-axis.ts'

const formats = ['ratio', 'hours', 'change', 'per-month'] as const

/** A value as a calculation may leave it: next to nothing too, and beyond what its unit allows. */
const anyValue = fc.double({ min: -1e9, max: 1e9, noNaN: true })

test.each(formats)(
  'an axis of %s spans something and tells each of its steps once, whatever it shows',
  (tickFormat) => {
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 4 }), (values) => {
        const { min, max, ticks } = valueAxis({ tickFormat, series: [{ role: 'value', name: '', values }] })
        expect(max).toBeGreaterThan(min)
        expect(ticks.length).toBeGreaterThan(0)
        expect(ticks.length).toBeLessThan(13)
        expect(new Set(ticks).size).toBe(ticks.length)
      }),
      { numRuns: 1000, examples: [[[5e-324]], [[0, 5e-324]], [[-0.005]], [[0]]] },
    )
  },
)
