import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateExport, generateMonth } from './generate.ts'
import { benchHouse } from './house.ts'
import { keep, keptFolder } from './kept-house.ts'

/** Tickets of the month that comes next. */
const MONTH = 30_000

/** A house with a history in it, kept for the next run, with the seconds of processor time that its file and a first month took. */
type History = { readonly folder: string; readonly first: number; readonly empty: number }

/**
 * What an import costs beside a history, in processor time of the whole process: a month of new tickets into an empty contract and
 * into one of `rows`, its undo, and the file of all the history once more, against the first time.
 */
export async function benchGrowth(rows: number): Promise<void> {
  console.log(
    `\nImports beside a history of ${rows.toLocaleString('en')} tickets, seconds of processor time; load ${loadavg()[0]!.toFixed(1)}`,
  )
  const files = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  try {
    const [whole, month] = [join(files, 'whole.csv'), join(files, 'month.csv')]
    generateExport(whole, rows)
    generateMonth(month, MONTH)
    const empty = await intoEmpty(month)
    const history = await historyOf(rows, whole, empty.commit)
    tell('a month into an empty contract', empty.commit)
    tell('  its undo', empty.undo)
    const grown = await benchHouse({ withFiles: false, from: history.folder })
    await warm(grown, month)
    const added = await grown.cost(() => grown.upload(month))
    tell('a month into the history', added, [added / empty.commit, 'an empty contract'])
    const undone = await grown.cost(() => grown.undoLast())
    tell('  its undo', undone, [undone / empty.commit, 'that month into an empty contract'])
    // The first time was perhaps measured by another run: both are held against a month into an empty contract of their own.
    const first = (history.first / history.empty) * empty.commit
    const again = await grown.cost(() => grown.upload(whole))
    tell('the whole history once more', again, [again / first, 'the first time'])
    const back = await grown.cost(() => grown.undoLast())
    tell('  its undo', back, [back / first, 'the first time'])
    await grown.close()
    console.log(
      `${' '.repeat(32)}load ${loadavg()[0]!.toFixed(1)}, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    )
  } finally {
    rmSync(files, { recursive: true })
  }
}

async function intoEmpty(month: string): Promise<{ commit: number; undo: number }> {
  const house = await benchHouse({ withFiles: false })
  await warm(house, month)
  const commit = await house.cost(() => house.upload(month))
  const undo = await house.cost(() => house.undoLast())
  await house.close()
  return { commit, undo }
}

/** The first import of a house starts the thread and warms the code. */
async function warm(house: Awaited<ReturnType<typeof benchHouse>>, month: string): Promise<void> {
  await house.upload(month)
  await house.undoLast()
}

async function historyOf(rows: number, file: string, empty: number): Promise<History> {
  const place = keptFolder(`growth-${rows}`)
  const { folder } = place
  if (place.isKept) return { folder, ...(JSON.parse(readFileSync(place.mark, 'utf8')) as Omit<History, 'folder'>) }
  const house = await benchHouse({ withFiles: false })
  const first = await house.cost(() => house.upload(file))
  tell('the history, for the first time', first)
  await house.close((made) => keep(made, place, { first, empty }))
  return { folder, first, empty }
}

function tell(what: string, seconds: number, [times, of]: readonly [number, string] | [] = []): void {
  console.log(
    `${what.padEnd(32)}${seconds.toFixed(2).padStart(7)}${times === undefined ? '' : `, ${times.toFixed(2)} × ${of}`}`,
  )
}
