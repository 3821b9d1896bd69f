import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../../../bench/drift/bars.ts'
import { type Generator, scenariosFile } from '../../../bench/drift/generator.ts'
import { replicateOf } from '../../../bench/drift/replicate.ts'
import { rulesOf, share } from '../../../bench/drift/table.ts'

/** A short run of the bench: wide margins, about four binomial standard errors around what the full run shows. */
const REPLICATES = 60
const SALT = 'guard'

const guarded: [scenario: string, measure: Measure, least: number, most: number][] = [
  ['ic', { kind: 'drift', within: null }, 0, 25],
  ['ic', { kind: 'backlog', within: null }, 0, 15],
  ['drift8_m13', { kind: 'drift', within: 6 }, 88, 100],
  ['mix', { kind: 'mix', within: 12 }, 88, 100],
  ['mix', { kind: 'drift', within: null }, 0, 30],
  ['hide40', { kind: 'backlog or drift', within: 6 }, 90, 100],
]

describe.skipIf(!existsSync(scenariosFile))('on simulated contracts', async () => {
  const scenarios = [...new Set(guarded.map(([scenario]) => scenario))]
  for (const scenario of scenarios) {
    test(`${scenario} is judged as the bench says`, async () => {
      const { generate } = (await import(scenariosFile.href)) as Generator
      const replicates = Array.from({ length: REPLICATES }, (_, rep) => replicateOf(generate(scenario, rep, SALT)))
      for (const [name, measure, least, most] of guarded) {
        if (name !== scenario) continue
        const seen = share(replicates, measure, rulesOf(measure))
        expect(seen, `${scenario}: ${measure.kind}`).toBeGreaterThanOrEqual(least)
        expect(seen, `${scenario}: ${measure.kind}`).toBeLessThanOrEqual(most)
      }
    })
  }
})
