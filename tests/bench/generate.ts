import { closeSync, openSync, writeSync } from 'node:fs'
import { seeded } from '../../server/sample/random.ts'

/** Its columns, in order. */
export const exportColumns = [
  'number',
  'incident_state',
  'reassignment_count',
  'reopen_count',
  'made_sla',
  'caller_id',
  'opened_at',
  'contact_type',
  'location',
  'category',
  'priority',
  'assignment_group',
  'resolved_at',
  'closed_at',
] as const
const MONTHS = 36

/** Writes a ServiceNow export of that many incidents over 36 months, about 174 bytes a row; the same for the same seed. */
export function generateExport(file: string, rows: number, seed = 1): void {
  const span = { start: Date.UTC(2022, 0, 1), end: Date.UTC(2022 + MONTHS / 12, 0, 1) }
  generate(file, { rows, first: 0, span }, seed)
}

/** Writes one of so many incidents of a month, by itself the one after those: none of them is in any other. */
export function generateMonth(file: string, rows: number, month = MONTHS): void {
  const span = { start: Date.UTC(2022, month, 1), end: Date.UTC(2022, month, 20) }
  generate(file, { rows, first: 5_000_000 + (month - MONTHS) * rows, span }, 3)
}

type Rows = {
  readonly rows: number
  readonly first: number
  readonly span: { readonly start: number; readonly end: number }
}

function generate(file: string, { rows, first, span: { start, end } }: Rows, seed: number): void {
  const { uniform, normal } = seeded(seed)
  const length = end - start
  const out = openSync(file, 'w')
  let chunk = `${exportColumns.join(',')}\n`
  for (let row = 0; row < rows; row++) {
    const opened = start + Math.floor((row / rows) * length)
    const resolved = opened + Math.exp(1.5 + 1.2 * normal()) * 3_600_000
    const few = (count: number) => Math.floor(uniform() ** 2 * count)
    chunk +=
      `INC${String(first + row).padStart(7, '0')},Closed,${few(4)},${uniform() < 0.02 ? 1 : 0},${uniform() < 0.8},Caller ${few(5000)},` +
      `${date(opened)},Phone,Location ${few(200)},Category ${few(60)},${1 + few(4)} - Priority,Group ${few(70)},` +
      `${uniform() < 0.05 ? '?' : date(resolved)},${date(resolved + 432_000_000)}\n`
    if (chunk.length > 1 << 20) {
      writeSync(out, chunk)
      chunk = ''
    }
  }
  writeSync(out, chunk)
  closeSync(out)
}

/** `29/2/2016 01:16`. */
function date(instant: number): string {
  const d = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${d.getUTCDate()}/${d.getUTCMonth() + 1}/${d.getUTCFullYear()} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`
}
