import * as fc from 'fast-check'
import type { LawFile } from './law-house.ts'
import { ticketCsv } from './ticket-csv.ts'

const DAY = 86_400
const START = Date.UTC(2026, 0, 1) / 1000

/** What happens to a ticket, in days after its opening. */
type Life = {
  readonly opened: number
  readonly resolvedAfter: number | null
  readonly reopenedAfter: number | null
  readonly resolvedAgainAfter: number | null
  readonly movedAfter: number | null
}
/** How a desk exports: what stands in the file, and what it is cut by. */
export type Desk = {
  readonly lives: readonly Life[]
  readonly cut: 'opened' | 'changed'
  readonly days: number
  readonly tellsUpdates: boolean
}

const after = (most: number, freq: number) =>
  fc.option(
    fc.integer({ min: 1, max: most * 24 }).map((hours) => hours / 24),
    { nil: null, freq },
  )

/** Desks of some tickets over three months, of which some are resolved late, opened again, moved to level 2 afterwards. */
export const someDesk: fc.Arbitrary<Desk> = fc.record({
  lives: fc.array(
    fc.record({
      opened: fc.integer({ min: 0, max: 80 * 24 }).map((hours) => hours / 24),
      resolvedAfter: after(25, 5),
      reopenedAfter: after(15, 1),
      resolvedAgainAfter: after(15, 2),
      movedAfter: after(30, 1),
    }),
    { minLength: 3, maxLength: 25 },
  ),
  cut: fc.constantFrom('opened', 'changed'),
  days: fc.constantFrom(30, 45, 60),
  tellsUpdates: fc.boolean(),
})

type Row = Record<string, string | number>

/** A ticket as its tool shows it at the end of a day; null before it is opened. */
function rowAt(life: Life, index: number, day: number): { row: Row; opened: number; changed: number } | null {
  const { opened } = life
  if (opened > day) return null
  const resolved = life.resolvedAfter === null ? Infinity : opened + life.resolvedAfter
  const reopened = life.reopenedAfter === null ? Infinity : resolved + life.reopenedAfter
  const again = life.resolvedAgainAfter === null ? Infinity : reopened + life.resolvedAgainAfter
  const moved = life.movedAfter === null ? Infinity : opened + life.movedAfter
  const past = [opened, resolved, reopened, again, moved].filter((at) => at <= day)
  const end = again <= day ? again : reopened <= day ? null : resolved <= day ? resolved : null
  const changed = Math.max(...past)
  const row = {
    ticket_id: `T${index}`,
    opened_at: instant(opened),
    resolved_at: end === null ? '' : instant(end),
    status: end === null ? 'open' : 'resolved',
    reopened_at: reopened <= day ? instant(reopened) : '',
    escalated: moved <= day ? 'yes' : 'no',
    updated_at: instant(changed),
  }
  return { row, opened, changed }
}

const instant = (day: number) => new Date((START + Math.round(day * DAY)) * 1000).toISOString()

/** What is true at the end of a day. */
export function truthAt({ lives }: Desk, day: number): Row[] {
  return lives.flatMap((life, index) => {
    const at = rowAt(life, index, day)
    return at ? [at.row] : []
  })
}

/** The exports of a desk, one every 30 days, each of a window of some days before it. */
export function exportsOf({ lives, cut, days, tellsUpdates }: Desk): LawFile[] {
  return [30, 60, 90].flatMap((day): LawFile[] => {
    const rows = lives
      .flatMap((life, index) => rowAt(life, index, day) ?? [])
      .filter((one) => one[cut] >= day - days)
      .map(({ row: { updated_at, ...row } }) => (tellsUpdates ? { ...row, updated_at: updated_at! } : row))
    return rows.length === 0 ? [] : [{ kind: 'tickets', content: ticketCsv(...rows) }]
  })
}
