import { normaliseWords } from './clean-text.ts'

/** Words, normalised, that start a row of sums, or what one page of an account carries over to the next: at the head of its label. */
const TOTAL =
  /^(?:(?:(?:sous|sub|grand|gran|s|ss) ?)?(?:subtotal|total|totaux|somme|sum|cumul|recapitulatif|tot)|s t|ensemble(?=$| (?:du mois|des|general|de la periode))|(?:montant |total )?a reporter|report(?=$| (?:page|de la page|precedent|a nouveau|ht|ttc))|(?:solde|net a payer|reste a payer|amount due|balance due)(?=$| (?:ht|ttc|du mois))|(?:amount |balance )?(?:carried|brought) forward)\b/
/** Rows that a sum may lie below; further up nobody sums. */
const MOST = 5000

/** Whether a text says of its row that it sums up others. */
export function saysTotal(cell: string): boolean {
  return TOTAL.test(normaliseWords(cell))
}

/** Whether a text says of its row that it is what stands on an account: a bank's list writes that among what was paid. */
export function saysAccountBalance(cell: string): boolean {
  return ACCOUNT_BALANCE.test(normaliseWords(cell))
}
const ACCOUNT_BALANCE =
  /^(?:(?:ancien|nouveau|dernier) solde|solde (?:initial|final|precedent|crediteur|debiteur|comptable|bancaire|de cloture|d ouverture|du compte|au \d+)|(?:opening|closing|previous|new|starting|ending|account) balance)\b/

/** Whether a sum may be the last part of an order, of which the first was a deposit. */
export function saysBalance(cell: string): boolean {
  return /^(?:solde|reste|balance)\b/.test(normaliseWords(cell))
}

/** Whether a text says of its row that it bills an order in part, before the balance. */
export function saysDeposit(cell: string): boolean {
  return /\b(?:acomptes?|arrhes|avances?|deposits?|down payments?|advance payments?)\b/.test(normaliseWords(cell))
}

/**
 * Whether a row that says that it is a total names nothing else than what it sums up, here its nature: `Total`, `Sous-total régie`.
 * A supplier may be called Total too, and bill what the line above does.
 */
export function namesNothingElse(cell: string, nature: string | null): boolean {
  const rest = normaliseWords(cell).replace(TOTAL, '').replace(PLAIN, ' ').trim()
  return rest === '' || (nature !== null && normaliseWords(nature).includes(rest))
}
const PLAIN = /\b(?:general|generale|generaux|ht|ttc|mensuel|mois|page|precedent|a nouveau|de|du|des|la|le|les|eur)\b/g

/**
 * The amounts of a file from its first line on, by which a row that says so is found to sum up those above it: of the same month
 * or of all months, up to any of them. What was left out as a sum is counted by no other.
 */
export class CostTotals {
  readonly #ways = [new Sums(), new Sums(), new Sums(), new Sums()] as const
  readonly #ofNature = new Map<string, { lines: number; sum: number }>()

  /** An amount as it is written; `mayBeOff`: as a credit note that may stand without its sign; `counts`: as its status says. */
  add(
    month: number,
    amount: number,
    { mayBeOff, counts }: { readonly mayBeOff: boolean; readonly counts: boolean },
  ): void {
    const [whole, taken, counted, countedTaken] = this.#ways
    const signed = mayBeOff ? -Math.abs(amount) : amount
    whole.add(month, amount)
    taken.add(month, signed)
    if (!counts) return
    counted.add(month, amount)
    countedTaken.add(month, signed)
  }

  /** Adds a line that counts. Whether its amount is, to the cent, what all lines of its month and nature above it come to. */
  isOfThoseAbove(month: number, nature: string, amount: number): boolean {
    const key = `${month} ${nature}`
    const above = this.#ofNature.get(key) ?? { lines: 0, sum: 0 }
    this.#ofNature.set(key, { lines: above.lines + 1, sum: above.sum + amount })
    return above.lines > 1 && amount !== 0 && above.sum === amount
  }

  /** How many of the amounts above a row make its own, credits added or taken off, of all lines or of those that count; 0: none do. */
  summed(month: number | null, amount: number): number {
    return Math.max(...this.#ways.map((sums) => sums.summed(month, amount)))
  }
}

/** Amounts of a file, and of each of its months. */
class Sums {
  readonly #all: number[] = []
  readonly #ofMonth = new Map<number, number[]>()

  add(month: number, amount: number): void {
    this.#all.push(amount)
    const ofMonth = this.#ofMonth.get(month) ?? []
    ofMonth.push(amount)
    this.#ofMonth.set(month, ofMonth)
  }

  summed(month: number | null, amount: number): number {
    return endsInSum(this.#all, amount) || endsInSum(this.#ofMonth.get(month ?? NaN) ?? [], amount)
  }
}

/** How many of the last amounts of a list make a sum; a unit more or less is how sums are rounded. */
function endsInSum(amounts: readonly number[], sum: number): number {
  let total = 0
  for (let count = 1; count <= Math.min(amounts.length, MOST); count += 1) {
    total += amounts[amounts.length - count]!
    if (Math.abs(total - sum) <= 1) return count
  }
  return 0
}
