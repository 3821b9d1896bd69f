import { fieldsSaying } from '../../shared/kinds/field-table.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import { ticketFields } from '../../shared/kinds/tickets/ticket.ts'
import { derivedCosts } from './accounts/derived.ts'
import { holdsNoDate, holdsNoFlag, holdsOnly, isPaper } from './column-holds.ts'
import { repairedHeaders, repairHeaders } from './damaged-header.ts'
import { canonical } from './formats/canonical.ts'
import { formats } from './formats/index.ts'
import type { ColumnRule, Format } from './formats/format.ts'
import { columnsMissing, missingOf, type FactField } from '../../shared/kinds/columns.ts'
import { normaliseWords } from './values/clean-text.ts'
import { namesBareDate } from './values/date-shape.ts'
import { unitInHeader } from './values/duration.ts'
import { withoutHint } from './units-row.ts'
import { withoutEnds, withoutScale } from './values/scale.ts'
import { withoutZone } from './values/zone-in-header.ts'

/** What a column is read as: a field, and how its cells say it. */
export type ReadColumn<Field extends FactField = FactField> = {
  readonly index: number
  readonly field: Field
  /** The format's rule for this header; null where the person chose the field. */
  readonly rule: ColumnRule | null
}

/** The format a header row was taken for, and the columns that it maps, at most one a field. */
export type Recognised = { readonly format: Format; readonly columns: readonly ReadColumn[] }

/**
 * Finds the format of a header row, with the first rows under it, among those that find all required fields: of tickets the
 * first one, since tools mean different things by the same header, unless the table kept by hand reads all that it does and
 * more; of other kinds, which people keep by hand, the one that knows most columns. Where there is none, the table kept by
 * hand, unless a tool whose marks are there knows more of its columns: for the person to complete.
 */
export function recognise(headers: readonly string[], kind: ImportKind, rows: Rows = []): Recognised {
  const words = repairHeaders(headers, headers.map(headerWords), kind, rows)
  const undated = new Set([...headers.keys()].filter((index) => holdsNoDate(index, rows)))
  // Beside a plain date, `Opened` may tell by whom.
  const isDated = words.some((word, index) => namesBareDate(word) && !undated.has(index))
  const candidates = formats.map((format) => {
    const rules = [...(kind === 'costs' ? derivedCosts : []), ...(format.columns[kind] ?? [])]
    const fits = (index: number, { field, holds }: ColumnRule) => {
      if (instants.has(field) && holdsOnly(index, rows, 'times')) return false
      if (field === 'nature' && holdsOnly(index, rows, 'papers')) return false
      if ((needsDigit.has(field) || (field === 'openedAt' && isDated)) && undated.has(index)) return false
      return !holds || (holdsOnly(index, rows, holds) && (holds !== 'codes' || isPaper(headers[index]!, index, rows)))
    }
    const found = matchColumns(words, rules, fits, format === formats.at(-1))
    const isNone = ({ index, field, rule }: ReadColumn) =>
      (flags.has(field) && holdsNoFlag(index, rows, rule)) ||
      (field === 'level' && holdsOnly(index, rows, 'severities'))
    return { format, columns: found.filter((column) => !isNone(column)) }
  })
  const complete = candidates.filter(
    ({ format, columns }) => missingFields(columns, kind).length === 0 && isMarked(words, format),
  )
  if (complete.length === 0) {
    const named = candidates.filter(({ format }) => format.marks !== undefined && isMarked(words, format))
    return named.reduce((best, one) => (one.columns.length > best.columns.length ? one : best), candidates.at(-1)!)
  }
  if (kind === 'tickets') return complete.find((one) => one === complete.at(-1) || !isLess(one, complete.at(-1)!))!
  return complete.reduce((best, one) => (isMore(one, best) ? one : best))
}

/** Whether a format reads more columns, or beside a word of Vigie's own a surer one: `Net HT` beside `Montant`. */
function isMore(one: Recognised, than: Recognised): boolean {
  if (one.columns.length !== than.columns.length) return one.columns.length > than.columns.length
  const sure: readonly FactField[] = ['month', 'amount', 'score']
  const placeIn = ({ columns }: Recognised, field: FactField) => columns.find((column) => column.field === field)?.index
  return than.format === canonical && sure.some((field) => placeIn(one, field) !== placeIn(than, field))
}

/**
 * Whether a tool that writes its cells as anybody does, and whose marks are not there, knows no column that the table kept by hand
 * does not read alike, and fewer of them: `Numéro;Ouvert le;Statut` is no export of ServiceNow's.
 */
function isWithin(tool: Recognised, byHand: Recognised): boolean {
  const { marks, markup, numericIds, statuses } = tool.format
  if (marks || markup || numericIds || tool.columns.length >= byHand.columns.length) return false
  const wayOf = ({ index, field, rule }: ReadColumn) => JSON.stringify([index, field, { ...rule, headers: [] }])
  const known = new Set(byHand.columns.map(wayOf))
  const readsStatus = tool.columns.some(({ field }) => field === 'status')
  return (!readsStatus || statuses === byHand.format.statuses) && tool.columns.every((one) => known.has(wayOf(one)))
}

/** Whether the table kept by hand reads more: all that the tool does, or when tickets end, of which the tool finds no column. */
function isLess(tool: Recognised, byHand: Recognised): boolean {
  const tellsEnd = ({ columns }: Recognised) =>
    columns.some(({ field }) => field === 'resolvedAt' || field === 'closedAt')
  return isWithin(tool, byHand) || (!tellsEnd(tool) && tellsEnd(byHand))
}

/** The columns whose header is read as a known one, from which a damaged letter keeps it. */
export function damagedColumns(headers: readonly string[], kind: ImportKind, rows: Rows): number[] {
  return repairedHeaders(headers, headers.map(headerWords), kind, rows)
}

/** The first rows of a file. */
type Rows = readonly (readonly string[])[]

const ofTickets: readonly FactField[] = fieldsSaying(ticketFields, 'instant')
/** Dates of tickets and incidents, which a time of day alone is none of. */
const instants: ReadonlySet<FactField> = new Set([...ofTickets, ...fieldsSaying(incidentFields, 'instant')])

/** Fields that say yes or no. */
const flags: ReadonlySet<FactField> = new Set(fieldsSaying(ticketFields, 'flag'))

/** Dates that a row can do without. Their headers are words of every day, and may head a text: “Résolu”, “Clôture”. */
const secondDates: ReadonlySet<FactField> = new Set([
  ...ofTickets.filter((field) => field !== 'openedAt'),
  'slaDueAt',
  'responseDueAt',
])

/** Fields whose header is a word of every day, of which every cell holds a digit. */
const needsDigit: ReadonlySet<FactField> = new Set([...secondDates, 'pendingSeconds'])

function isMarked(words: readonly string[], { marks }: Format): boolean {
  return !marks || marks.some((mark) => words.includes(normaliseWords(mark)))
}

/** The fields that a row needs and no column holds. */
export function missingFields(columns: readonly ReadColumn[], kind: ImportKind): FactField[] {
  return missingOf(
    kind,
    columns.map(({ field }) => field),
  )
}

/** Of these fields, those that cannot be asked: a file without them is none of its kind. */
export function fieldsMissing(columns: readonly ReadColumn[], kind: ImportKind): FactField[] {
  return columnsMissing(
    kind,
    columns.map(({ field }) => field),
  )
}

/** The rule that a header stands in, whatever other columns say. */
export function ruleOf(header: string, rules: readonly ColumnRule[], field: FactField): ColumnRule | null {
  const words = headerWords(header)
  return rules.find((rule) => rule.field === field && rule.headers.some((one) => normaliseWords(one) === words)) ?? null
}

/**
 * A header's words, without the unit in brackets, the scale or the clock at its end: `Délai d’attente (h)` is the waiting time, `Note /10`
 * the score.
 */
function headerWords(header: string): string {
  if (unitInHeader(header) || MONEY_IN_BRACKETS.test(header))
    return normaliseWords(header.replace(/[([][^()[\]]*[)\]]\s*$/, ''))
  return normaliseWords(withoutScale(withoutEnds(withoutHint(withoutZone(header)))))
}

/** `Amount (EUR k)`, `Coût (€)`; `Montant (k€ TTC)` is a word of its own. */
const MONEY_IN_BRACKETS = /[([]\s*(?:(?:in|en) )?(?:k ?€|k ?eur|€ ?k|eur ?k|m ?€|m ?eur|€|eur|euros?)\s*[)\]]\s*$/i

/** Articles and “de” come and go in what people write: `Date envoi`, `Date de l’envoi`; not at the end, `Période du`. */
const ARTICLES = /\b(?:de|d|du|des|la|le|les|l|of|the)\b(?= )/g
const withoutArticles = (words: string) => words.replace(ARTICLES, ' ').replaceAll(/ +/g, ' ').trim()

type Headers = { readonly whole: readonly string[]; readonly bare: ReadonlySet<string> }

const normalised = new WeakMap<ColumnRule, Headers>()
/** The headers of a rule, normalised: as it writes them, and without their articles. Once each: a file is held against all rules. */
function headersOf(rule: ColumnRule): Headers {
  const before = normalised.get(rule)
  if (before) return before
  const whole = rule.headers.map(normaliseWords)
  const headers = { whole, bare: new Set(whole.map(withoutArticles)) }
  normalised.set(rule, headers)
  return headers
}

/**
 * Of several columns for a field, the one that the format names first is read; of equal headers, the first. `byHand`: those of
 * a table kept by hand are known without their articles too. `fits`: whether the cells under a header are what its rule wants.
 */
function matchColumns(
  words: readonly string[],
  rules: readonly ColumnRule[],
  fits: (index: number, rule: ColumnRule) => boolean,
  byHand: boolean,
): ReadColumn[] {
  const bare = byHand ? words.map(withoutArticles) : []
  const columns: ReadColumn[] = []
  const taken = new Set<FactField>()
  const used = new Set<number>()
  for (const rule of rules) {
    if (rule.asked) continue
    for (const header of headersOf(rule).whole) {
      if (taken.has(rule.field)) break
      const index = words.indexOf(header)
      if (index < 0 || used.has(index) || !fits(index, rule)) continue
      taken.add(rule.field)
      used.add(index)
      columns.push({ index, field: rule.field, rule })
    }
    const isFree = (index: number) => !used.has(index) && fits(index, rule)
    const index =
      taken.has(rule.field) || rule.holds ? null : (onlyBare(bare, rule, isFree) ?? onlyContaining(words, rule, isFree))
    if (index === null) continue
    taken.add(rule.field)
    used.add(index)
    columns.push({ index, field: rule.field, rule })
  }
  return columns
}

/** The one column whose header differs from one of the rule's by articles alone; null where none or several do. */
function onlyBare(bare: readonly string[], rule: ColumnRule, isFree: (index: number) => boolean): number | null {
  const named = headersOf(rule).bare
  const found = bare.flatMap((header, index) => (header !== '' && named.has(header) && isFree(index) ? [index] : []))
  return found.length === 1 ? found[0]! : null
}

function onlyContaining(
  words: readonly string[],
  { containing = [], matching }: ColumnRule,
  isFree: (index: number) => boolean,
): number | null {
  const isMeant = (header: string) =>
    matching?.test(header) === true || (!isBeside(header, words) && containing.some((part) => header.includes(part)))
  const found = words.flatMap((header, index) => (isMeant(header) && isFree(index) ? [index] : []))
  const ofWhole = found.filter((index) => OF_WHOLE.test(words[index]!))
  const [one] = found.length === 1 ? found : ofWhole.length === 1 ? ofWhole : []
  return one ?? null
}

/** What is said of the whole, beside what is said of its parts. */
const OF_WHOLE = /\b(?:overall|globale?|globalement|generale?|dans l ensemble|en general|in general)\b/

/** Whether a header repeats another one after a word: forms write `Points - …` and `Feedback - …` beside each question. */
function isBeside(header: string, words: readonly string[]): boolean {
  return words.includes(header.slice(header.indexOf(' ') + 1)) && header.includes(' ')
}
