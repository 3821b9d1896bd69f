import { benchAlertChance } from './alert-chance.ts'
import { benchBounds } from './bounds.ts'
import { benchExport } from './export.ts'
import { benchFirstLoad } from './first-load.ts'
import { benchGrowth } from './growth.ts'
import { benchImport } from './import.ts'
import { benchPortfolio, benchScorecard } from './scorecard.ts'

// `npm run bench [-- quick]`: ratios within one run; absolute times depend on the machine.
// `npm run bench -- bounds` measures alone what imports may take, `-- growth` what they cost beside a history, `-- pages` what first visits load, `-- alerts` how often chance alone sends a message.
const quick = process.argv.includes('quick')
if (process.argv.includes('bounds')) {
  await benchBounds(1_000_000)
  process.exit()
}
if (process.argv.includes('growth')) {
  await benchGrowth(quick ? 300_000 : 1_000_000)
  process.exit()
}
if (process.argv.includes('pages')) {
  await benchFirstLoad()
  process.exit()
}
if (process.argv.includes('alerts')) {
  benchAlertChance(quick ? 50 : 400)
  process.exit()
}
benchImport(quick ? [10_000, 100_000] : [100_000, 1_000_000])
await benchScorecard(quick ? [1000, 100_000] : [1000, 100_000, 1_000_000], quick ? 100_000 : 500_000)
await benchPortfolio(quick ? 10 : 50)
await benchExport(quick ? [20_000] : [20_000, 100_000])
await benchGrowth(quick ? 300_000 : 1_000_000)
await benchBounds(quick ? 200_000 : 1_000_000)
