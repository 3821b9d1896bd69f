import { benchAlertChance } from './alert-chance.ts'
import { benchBounds } from './bounds.ts'
import { benchExport } from './export.ts'
import { benchFirstLoad } from './first-load.ts'
import { benchGrowth } from './growth.ts'
import { benchImport } from './import.ts'
import { benchMonthsInARow } from './months-in-a-row.ts'
import { benchPortfolio } from './portfolio.ts'
import { tellLoad } from './processor.ts'
import { benchReading } from './reading.ts'
import { benchReads } from './reads.ts'
import { benchScorecard } from './scorecard.ts'

// `npm run bench [-- quick]`: ratios within one run; absolute times depend on the machine. What stands behind `--` measures
// one thing alone. Above a load average of 2 nothing is measured, but with `anyway`; where it rose above it meanwhile the run
// fails.
const quick = process.argv.includes('quick')
/** `-- wide`: contracts of ten thousand tickets each, for which there must be room and time. */
const inEach = process.argv.includes('wide') ? 10_000 : 1000

/** What may be measured alone: what imports may take, and cost beside a history; first visits; chance; reading; many contracts. */
const alone: Readonly<Record<string, () => unknown>> = {
  bounds: () => benchBounds(1_000_000),
  growth: () => benchGrowth(quick ? 300_000 : 1_000_000),
  months: () => benchMonthsInARow(quick ? 3000 : 10_000),
  pages: () => benchFirstLoad(),
  alerts: () => benchAlertChance(quick ? 50 : 400),
  reading: () =>
    benchReading(quick ? 100_000 : 200_000, process.argv.slice(2).find((word) => word.startsWith('/')) ?? null),
  reads: () => benchReads(quick ? 200_000 : 1_000_000),
  portfolio: () => benchPortfolio(quick ? 200 : 1000, inEach),
}

const asked = process.argv.find((word) => Object.hasOwn(alone, word))
if (tellLoad() && !process.argv.includes('anyway')) {
  console.error('Nothing was measured: wait until the machine is at rest, or look all the same with `anyway`.')
  process.exit(1)
}
if (asked) await alone[asked]!()
else {
  benchImport(quick ? [10_000, 100_000] : [100_000, 1_000_000])
  await benchScorecard(quick ? [1000, 100_000] : [1000, 100_000, 1_000_000], quick ? 100_000 : 500_000)
  await benchReads(quick ? 100_000 : 1_000_000)
  await benchPortfolio(quick ? 50 : 1000, inEach)
  await benchExport(quick ? [20_000] : [20_000, 100_000])
  await benchGrowth(quick ? 300_000 : 1_000_000)
  await benchMonthsInARow(quick ? 3000 : 10_000)
  await benchBounds(quick ? 200_000 : 1_000_000)
}
process.exit(tellLoad() ? 1 : 0)
