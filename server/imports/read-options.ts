import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Language } from '../../shared/words/language.ts'
import type { AskedTypes } from '../reading/read-rules.ts'
import type { ReadOptions } from '../reading/read-export.ts'
import type { ContractRules } from '../rules/rules.ts'

type Sent = {
  readonly kind: ImportKind
  readonly language: Language
  readonly now: number
  readonly contract: { readonly currency: string }
  readonly choices: Reread
}

/** How an upload is read: as somebody chose, on the contract's clock where nobody said another, and what it tells of types. */
export function readOptions(
  { kind, language, now, contract, choices }: Sent,
  { timeZone }: ContractRules,
  types: AskedTypes | null,
): ReadOptions {
  const { covers, mapping, asOf: _asOf, words: _words, timeZone: writtenIn, ...rest } = choices
  return {
    kind,
    timeZone: writtenIn === undefined ? timeZone : compileTimeZone(writtenIn),
    isClockSaid: writtenIn !== undefined,
    language,
    currency: contract.currency,
    now,
    types,
    ...rest,
    mapping: mapping as ReadOptions['mapping'],
    mayBeEmpty: kind === 'incidents' && covers !== undefined,
  }
}
