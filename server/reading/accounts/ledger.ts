import { isEmpty } from '../values/empty.ts'
import { opposite, postedAt } from './signs.ts'
import { derivedHeaders, placeOf, type Derived } from './derived.ts'
import type { CostNature } from '../../../shared/kinds/costs/cost.ts'
import { guessCostNature } from '../values/cost-nature.ts'

const accounts = new Set([
  'comptenum',
  'compte num',
  'numero de compte',
  'n de compte',
  'n compte',
  'account number',
  'compte general',
  'n de compte general',
  'numero de compte general',
  'compte',
  'compte comptable',
  'code compte',
  'account',
  'account code',
  'account no',
  'gl account',
])
const names = new Set([
  'comptelib',
  'compte lib',
  'intitule du compte',
  'libelle du compte',
  'libelle compte',
  'intitule compte',
  'account name',
])
/** What only a ledger has beside its accounts. */
const entries = new Set(['ecrituredate', 'ecriturenum', 'ecriturelib', 'journalcode', 'journal', 'code journal', 'jnl'])

/**
 * A ledger: each line is on an account, debited or credited, which is what it pays for. The file of accounting entries (FEC)
 * that every French tool must write is one: 18 columns of fixed names (arrêté du 29 juillet 2013, article A47 A-1 of the Livre
 * des procédures fiscales).
 */
export function ledger(words: readonly string[], rows: Rows): Derived | null {
  const isPosted = postedAt(words).every((at) => at >= 0)
  const named = placeOf(words, accounts)
  const number = named < 0 && isPosted ? accountsAt(words, rows) : named
  const name = placeOf(words, names)
  if (number < 0 || (placeOf(words, entries) < 0 && !isPosted) || !holdsAccounts(rows, [number])) return null
  return {
    headers: [derivedHeaders.account],
    cellsOf: (cells) => [
      [
        [cells[number] ?? '', cells[name] ?? '']
          .map((cell) => cell.trim())
          .join(' ')
          .trim(),
      ],
    ],
  }
}

const DEBITED = /^(?:n |no |numero )?(?:compte (?:de )?debit(?:e)?|debit account|account debited)$/
const CREDITED = /^(?:n |no |numero )?(?:compte (?:de )?credit(?:e)?|credit account|account credited)$/
const amounts = new Set(['montant', 'amount', 'montant ht', 'montant eur', 'montant en euros', 'montant ecriture'])

/**
 * A journal whose lines name the account that each debits and the one that it credits, with one amount: what a line pays for is its
 * account of charges, which a credit gives back to.
 */
export function opposedAccounts(words: readonly string[], rows: Rows): Derived | null {
  const [debit, credit] = [DEBITED, CREDITED].map((called) => words.findIndex((word) => called.test(word)))
  const amount = placeOf(words, amounts)
  if (debit! < 0 || credit! < 0 || amount < 0 || !holdsAccounts(rows, [debit!, credit!])) return null
  return {
    headers: [derivedHeaders.signed, derivedHeaders.account],
    cellsOf: (cells) => {
      const [debited, credited, sum] = [debit!, credit!, amount].map((at) => (cells[at] ?? '').trim())
      const isGivenBack = !isCharge(debited!) && isCharge(credited!)
      return [[isGivenBack && sum !== '' ? opposite(sum!) : sum!, isGivenBack ? credited! : debited!]]
    },
  }
}

type Rows = readonly (readonly string[])[]

const AN_ACCOUNT = /^[1-8]\d{2,}[A-Z\d]*$/
/** The column of a journal that holds accounts under whatever header: charges, and what each is owed to; −1 where not just one does. */
function accountsAt(words: readonly string[], rows: Rows): number {
  const found = [...words.keys()].filter((at) => {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => !isEmpty(cell))
    const isOf = (digit: RegExp) => cells.some((cell) => digit.test(cell))
    return cells.every((cell) => AN_ACCOUNT.test(cell)) && isOf(/^6/) && isOf(/^[45]/)
  })
  return found.length === 1 ? found[0]! : -1
}

/**
 * Whether columns hold accounts of the French chart, of the balance sheet or of charges. In a ledger of other countries, or of names,
 * no account is known to be one of charges: what its lines pay for is to be said.
 */
function holdsAccounts(rows: Rows, places: readonly number[]): boolean {
  return rows.some((row) => places.some((at) => /^\s*[1-6]\d/.test(row[at] ?? '')))
}

/** Whether a line of a ledger is on an account of charges: class 6 of the French chart of accounts (PCG). */
export function isCharge(account: string): boolean {
  return account.startsWith('6')
}

/** By the first digits of an account of the PCG: work done by others, upkeep, licences; penalties on contracts. */
const usual: readonly (readonly [string, CostNature])[] = [
  ['6711', 'penalty'],
  ['6156', 'recurring'],
  ['611', 'recurring'],
  ['651', 'recurring'],
  ['604', 'out-of-scope'],
]

/** What an account probably pays for; `none`, that it has nothing to do with the contract. */
export function guessAccount(account: string): CostNature | 'none' {
  const name = account.replace(/^\d+\s*/, '')
  return guessCostNature(name) ?? usual.find(([digits]) => account.startsWith(digits))?.[1] ?? 'none'
}
