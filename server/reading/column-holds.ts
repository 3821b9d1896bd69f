import { saysScenario } from './values/scenario.ts'
import type { ColumnRule } from './formats/format.ts'
import { readSaid } from './said.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'
import { readIncidentKind } from './values/incident-kind.ts'
import { readSlaOutcome } from './values/sla-words.ts'
import { isTimeOfDay } from './values/time-of-day.ts'
import { readLevel } from './values/words.ts'

/** The first rows of a file. */
type Rows = readonly (readonly string[])[]

const DATE = /(?<!\d)\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/
/** `INC-12`, `N° 12`, `SR 00012`: no sentence. */
const NUMBER = /^(?:\S{1,12} )?\S*\d\S*$/u

/** `1 250,00`, `90 €`: no number of a bill. */
const AN_AMOUNT = /^\s*[-(]?[\d\s’'.,]*[.,]\d{2}\)?\s*(?:\p{Sc}|[A-Z]{3})?\s*$|\p{Sc}/u

/** What is attached, by its name or address. */
const A_FILE = /\.\p{L}[\p{L}\d]{1,4}$|:\/\//u

/** How grave or pressing something is: `Critique`, `2 - Haute`. */
const SEVERITY =
  /^(?:(?:p ?)?\d )?(?:(?:tres |very |non )?(?:critical|urgent\w*|high|medium|moderate|normal\w*|low|minor|major|critique|haute?|elevee?|moyenn?e?|basse?|faible|mineure?|majeure?|bloquante?|genante?|grave|severe|standard|alta|media|baja|baixa|hoch|mittel|niedrig|kritisch))$/

/** What sort of paper a line of costs stands on, as accounts write it: it pays for nothing. */
const PAPER =
  /^(?:(?:payable )?(?:factures?|invoices?|bills?|avoirs?|credit (?:notes?|memos?)|bill credits?|vendor (?:bills?|credits?))(?: (?:fournisseurs?|d achat|de vente))?|fa?|fac|fact|avo?|crn|cn|inv|p[ic]|s[ic]|k[rg]|achats?)$/

const tells: { readonly [What in NonNullable<ColumnRule['holds']> | 'papers']: (cell: string) => boolean } = {
  papers: (cell) => PAPER.test(normaliseWords(cell)) || saysScenario(cell),
  outcomes: (cell) => readSlaOutcome(cell) !== null,
  kinds: (cell) => readIncidentKind(cell) !== null,
  times: (cell) => isTimeOfDay(cell.trim()),
  dates: (cell) => DATE.test(cell),
  numbers: (cell) => NUMBER.test(cell.trim()),
  severities: (cell) => SEVERITY.test(normaliseWords(cell)) && readLevel(cell) === null,
  codes: (cell) => /\d/.test(cell) && !AN_AMOUNT.test(cell),
  names: (cell) => /\p{L}/u.test(cell) && !A_FILE.test(cell.trim()),
  levels: (cell) => /\p{L}/u.test(cell) && readLevel(cell) !== null,
}

/**
 * Whether all that a column says is whether an SLA was met, what an incident is (or most, of both kinds), a level, how grave it is,
 * a time of day, a date, a number, that of a paper, or a name; or the paper that a line of costs stands on.
 */
export function holdsOnly(index: number, rows: Rows, what: keyof typeof tells): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
  return cells.length > 0 && (cells.every(tells[what]) || (what === 'kinds' && holdsBothKinds(cells)))
}

/** Whether no one kind can be said of all rows: most cells tell it, and not the same. */
function holdsBothKinds(cells: readonly string[]): boolean {
  const known = cells.map(readIncidentKind).filter((kind) => kind !== null)
  return 2 * known.length > cells.length && new Set(known).size > 1
}

/** Whether numbers are those of bills: under `Facturé` plain ones may be what was billed. */
export function isPaper(header: string, index: number, rows: Rows): boolean {
  return !/\u00e9/i.test(header.normalize('NFC')) || rows.some((row) => /\p{L}/u.test(row[index] ?? ''))
}

const NUMBER_OR_TIME = /^[-+]?\d+(?:[.,:]\d+){0,2} ?(?:h|min|mn|s|d|j)?$/i
const PERSON = /^(?:\p{Lu}[\p{L}’'.-]*,? ){1,2}\p{Lu}[\p{L}’'.-]+$/u

/**
 * Whether a column under a header that asks for a yes or no holds none, but numbers or times, or, where it asks by whom, names of
 * people: `On time`, `Traité N1`.
 */
export function holdsNoFlag(index: number, rows: Rows, rule: ColumnRule | null): boolean {
  const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
  if (cells.length === 0 || cells.some((cell) => readSaid(cell, rule).value != null)) return false
  const isByWhom = rule?.field === 'escalated' && rule.says === 'opposite'
  return [NUMBER_OR_TIME, ...(isByWhom ? [PERSON] : [])].some((other) => cells.every((cell) => other.test(cell)))
}

/** Whether no cell of a column that says something holds a digit, as every date does. */
export function holdsNoDate(index: number, rows: Rows): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
  return cells.length > 0 && !cells.some((cell) => /\d/.test(cell))
}
