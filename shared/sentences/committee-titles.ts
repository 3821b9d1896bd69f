import type { Committee } from '../api/committees.ts'
import type { Contract } from '../api/contracts.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { quarterBeside } from './quarters.ts'

/** What the slides say of the contract; a shared quarter is told no more of it. */
export type CommitteeContract = Pick<Contract, 'id' | 'name' | 'client' | 'provider' | 'currency' | 'timeZone'>
type Quarter = Pick<Committee, 'quarter' | 'from' | 'to' | 'contractMonth'>

/** The months of a quarter, on the calendar and on the contract's clock: “April to June 2026 · M4 to M6”. */
export function quarterMonths(t: Translate, format: Format, { from, to, contractMonth }: Quarter): string {
  return t('committee.months', { run: format.runTold({ from, to }), m: contractMonth - 2, n: contractMonth })
}

/** Whose quarter it is, on one line: for the foot of a page and of the screen. */
export function committeeName(
  { t, format }: { readonly t: Translate; readonly format: Format },
  { client, provider, name }: CommitteeContract,
  { quarter, from }: Quarter,
): string {
  return `${client} · ${provider} · ${name} · ${quarterBeside(t, format, quarter, { quarter, from })}`
}
