import * as fc from 'fast-check'
import { seeded } from '../../server/sample/random.ts'
import type { File } from './some-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'

/** Files of one service over years, which gets slower: of some months each, some told anew, tickets being opened at the same hours. */
export const fileOfYears: fc.Arbitrary<File> = fc
  .record({
    seed: fc.nat(1e6),
    from: fc.integer({ min: 0, max: 27 }),
    months: fc.integer({ min: 1, max: 28 }),
    slower: fc.constantFrom(1, 1, 2),
    updated: fc.integer({ min: 30, max: 60 }),
  })
  .map(({ seed, from, months, slower, updated }) => {
    const { uniform, normal } = seeded(seed)
    const at = (month: number, day: number, hour = 8) => new Date(Date.UTC(2024, month, day, hour)).toISOString()
    const rows = Array.from({ length: 30 * Math.min(months, 29 - from) }, (_, index) => {
      const month = from + Math.floor(index / 30)
      const day = 1 + Math.floor(28 * uniform())
      const longer = Math.floor((uniform() < 0.1 ? 900 : 6) * slower * (1 + month / 20) * Math.exp(0.5 * normal()))
      return row(`T${month}-${index % 30}`, {
        opened_at: at(month, day),
        resolved_at: uniform() < 0.05 ? '' : at(month, day, 8 + longer),
        status: '',
        category: uniform() < 0.5 ? 'virus' : 'network',
        priority: uniform() < 0.5 ? 'P1' : 'P2',
        updated_at: at(updated, 1),
      })
    })
    return { kind: 'tickets', content: ticketCsv(...rows) }
  })
