import { headingOf } from './heading-rows.ts'
import type { NoticeCode } from './notices.ts'
import { isUnitsRow } from './units-row.ts'
import { normaliseWords } from './values/clean-text.ts'

/** A row that cannot be read, and whether blank lines stand before it. */
type UnreadRow = { readonly cells: readonly string[]; readonly afterBlank: boolean }

/** A file has hardly so many lines below its table. */
const MOST_BELOW = 200

/** Words, normalised, that start a row of sums or of statistics; the first cell of the row, or the only one that is no number. */
const SUMS =
  /^(?:(?:(?:sous|sub|grand|gran) )?(?:subtotal|total|totaux|totales|totais|somme|sum|suma|soma|moyenne|average|media|promedio|cumul|ensemble)\b|(?:nombre|number|count|numero|cantidad|quantidade|nb) (?:total )?(?:de|d|of)\b|(?:count|nombre|effectif|median[ae]?|min(?:imum|imo)?|max(?:imum|imo)?|ecart type|standard deviation|std ?dev|variance|p\d\d|(?:\d\d ?\p{L}* )?(?:per)?centile)$)/u
/** A cell that says nothing but that the row is a sum, whatever stands beside it. */
const ONLY_SUM = /^(?:(?:sous|sub|grand) )?(?:subtotal|total|totaux)(?: general| generaux| ht| ttc)?$/
const NUMBER = /^[^\p{L}]{0,20}\d[^\p{L}]{0,20}\p{L}{0,3}$/u
const DATE = /\d[-/.]\d{1,2}[-/.]\d/
/** Words that start the lines which tools and people write below a table. */
const BELOW =
  /^(?:applied filters?|filtres? (?:appliques?|actifs?)|filters?|filtres?|source|exported|exporte|export du|extrait|extraction|generated|genere|edite|imprime|printed|created by|report|rapport|confidential|confidentiel|copyright|page|fin d|end of|note|nb|legende|nombre d|number of|count|total|\d+ (?:rows?|lignes?|records?|enregistrements?|tickets?|resultats?|results?|elements?|items?)\b)/

/**
 * Tells rows that cannot be read because they are none of the table from those that are wrong: sums, headers that are written
 * again, and what stands below. Good rows never come here.
 */
export class RowsOutside<Row extends UnreadRow> {
  readonly #headers: readonly string[]
  #waiting: Row[] = []
  /** Whether the last row was a sum that blank lines part from the table. */
  #isBelow = false

  constructor(headers: readonly string[]) {
    this.#headers = headers
  }

  /** What a row that cannot be read is, where its own cells tell that it is none of the table. */
  ownCells({ cells, afterBlank }: UnreadRow): NoticeCode | null {
    const headers = this.#headers
    if (headers.every((header, index) => (cells[index] ?? '').trim() === header)) return 'headers-repeated'
    if (isUnitsRow(cells)) return 'units-row'
    if (isSum(cells)) {
      this.#isBelow ||= afterBlank
      return 'total-rows'
    }
    const heading = headingOf(cells, { ofCosts: true })
    return heading !== null && this.#isLabel(heading.label) ? 'heading-rows' : null
  }

  /** Whether a label is that of a column of the table. */
  #isLabel(label: string): boolean {
    return this.#headers.some((header) => normaliseWords(header) === normaliseWords(label))
  }

  /** Whether the row may stand below the table: it then waits for what follows. */
  keep(row: Row): boolean {
    const filled = row.cells.filter((cell) => cell.trim() !== '')
    const isBelow = row.afterBlank || this.#isBelow || this.#waiting.length > 0
    const most = isBelow ? Math.max(1, Math.floor(this.#headers.length / 2)) : 1
    if (filled.length > most || this.#waiting.length >= MOST_BELOW) return false
    if (!isBelow && !BELOW.test(normaliseWords(filled[0]!))) return false
    this.#waiting.push(row)
    return true
  }

  /** The rows that waited, which are the waiter's no more: another row of the table came, or its end. */
  release(): readonly Row[] {
    const waited = this.#waiting
    this.#isBelow = false
    if (waited.length > 0) this.#waiting = []
    return waited
  }
}

function isSum(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const words = filled.filter((cell) => !NUMBER.test(cell) || DATE.test(cell)).map(normaliseWords)
  if (words.length === 0) return false
  if (words[0] === normaliseWords(filled[0]!) && ONLY_SUM.test(words[0])) return true
  return words.length === 1 && SUMS.test(words[0]!)
}
