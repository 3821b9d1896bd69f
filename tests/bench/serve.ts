import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateExport } from './generate.ts'
import { keptHouse } from './kept-house.ts'

// Run as its own process by reads.ts, so that its processor time is its own: answers with so many tickets until it is killed.
const tickets = Number(process.argv[2])
const house = await keptHouse(
  `reads-${tickets}`,
  async ({ upload }) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
    const file = join(folder, 'tickets.csv')
    generateExport(file, tickets)
    await upload(file)
    rmSync(folder, { recursive: true })
  },
  { readingThreads: 2 },
)
process.send!(await house.listen())
process.on('disconnect', () => process.exit())
