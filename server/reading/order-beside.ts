import { dayNumber } from '../../shared/civil-date.ts'
import type { ColumnMapping, DateOrder } from '../../shared/api/imports.ts'
import { normaliseWords } from './values/clean-text.ts'
import type { DateVotes, NewestDay } from './values/date-order.ts'
import { daysIn, monthsIn } from './values/days-in-name.ts'

/** The file's name, and what finds the order of dates in the last file of a tool with the same columns; null where there is none. */
export type ToldBeside = {
  readonly name: string
  readonly orderBefore: (format: string, mapping: readonly ColumnMapping[]) => DateOrder | null
}
type Table = {
  readonly headers: readonly string[]
  readonly format: string
  readonly mapping: readonly ColumnMapping[]
}

/** What stands beside dates of which none tells their order. `before`: that of the last file of the same layout. */
export type BesideDates = {
  readonly headers: readonly string[]
  readonly name: string
  readonly before: DateOrder | null
}

/** What stands beside the dates of a table, as whoever sends it tells. */
export function datesBeside(told: ToldBeside | undefined, { headers, format, mapping }: Table): BesideDates {
  return { headers, name: told?.name ?? '', before: told?.orderBefore(format, mapping) ?? null }
}

type Order = Exclude<DateOrder, 'ymd'>

/** A file written on a day holds something of that week. */
const A_WEEK = 7

/**
 * The order of dates that do not tell it, as all of what stands beside them has it that tells any: none of them may lie ahead; the
 * newest is of the day or the month in the file's name; the last file of the layout had it; headers in a language that has the day
 * first. Null where nothing tells, two things tell otherwise, or what changes from date to date is rather the month.
 */
export function orderBeside(votes: DateVotes, { headers, name, before }: BesideDates): Order | null {
  if (!votes.isOpen) return null
  const told = [votes.orderOfPast, orderByName(name, votes.newest), orderOf(before)]
  const all = [...told, isDayFirst(headers) ? ('dmy' as const) : null].filter((order) => order !== null)
  const orders = new Set<Order>(all)
  const [order] = orders
  return order === undefined || orders.size > 1 || (votes.suggests !== null && votes.suggests !== order) ? null : order
}

function orderOf(before: DateOrder | null): Order | null {
  return before === 'ymd' ? null : before
}

/** The order by which the newest date is of a day, or a month, that the name of the file tells. */
function orderByName(name: string, newest: NewestDay): Order | null {
  const days = daysIn(name).map(({ year, month, day }) => dayNumber(year, month, day))
  const months = days.length > 0 ? [] : monthsIn(name)
  const fits = (key: number) => {
    const [year, month, day] = [Math.floor(key / 10_000), Math.floor(key / 100) % 100, key % 100]
    const at = dayNumber(year, month, day)
    return (
      days.some((named) => named >= at && named - at <= A_WEEK) ||
      months.some((named) => named.year === year && named.month === month)
    )
  }
  const [dmy, mdy] = [fits(newest.dmy), fits(newest.mdy)]
  return dmy === mdy ? null : dmy ? 'dmy' : 'mdy'
}

/** Words of headers, normalised, in languages that write the day first, that are no English ones. */
const DAY_FIRST =
  /\b(?:ouvert\w*|cree|creee|creation le|clos|close le|cloture\w*|resolu|resolue|statut|etat|priorite|debut|fin|duree|libelle|montant|mois|echeance|numero|demande\w*|objet|niveau|groupe|equipe|fermeture|repondu|horodateur|signale|traite|jour|heure|le|du|de la|(?:date|heure|jour) [dl]|apertura|abierto|cierre|cerrado|creado|resuelto|estado|prioridad|fecha|asunto|importe|inicio|abertura|aberto|criado|resolvido|fechado|fechamento|situacao|inizio|aperto|chiuso|creato|risolto|stato|priorita|erstellt|geoffnet|geschlossen|gelost|prioritat|datum|betreff|betrag|beginn|ende|geopend|gesloten|opgelost)\b|^data(?: d[aeio]\b.*)?$/
const ENGLISH =
  /\b(?:opened|open|created|resolved|solved|closed|status|state|priority|due|updated|started|start|ended|end|subject|amount|month|answered|submitted|detected|raised|logged|reported|assigned|category|severity|at|on|of)\b/

function isDayFirst(headers: readonly string[]): boolean {
  const words = headers.map(normaliseWords)
  const count = (pattern: RegExp) => words.filter((header) => pattern.test(header)).length
  return count(DAY_FIRST) > count(ENGLISH)
}
