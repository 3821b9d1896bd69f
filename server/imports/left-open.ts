import type { Contract } from '../../shared/api/contracts.ts'
import type { Notice } from '../../shared/api/imports.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from '../db/client.ts'
import { findLeftOpen, type LackingFile } from '../db/left-open.ts'
import { sayNotice } from '../reading/notices.ts'

/** `cut`: how a file that lacks known tickets selects them; null of one that lacks none, or is no export of tickets. */
type File = Omit<LackingFile, 'cut'> & { readonly cut: LackingFile['cut'] | null; readonly language: Language }

/** What is told of the tickets that stay open because the staged file, and none before it, says how they ended. */
export function tellLeftOpen(db: Db, contract: Contract, { format, cut, language }: File): Notice[] {
  if (cut === null) return []
  const of = { id: contract.id, timeZone: compileTimeZone(contract.timeZone) }
  const left = findLeftOpen(db, of, { format, cut })
  if (left === null) return []
  const kept = { code: 'left-open', lines: [], fields: [], message: '', ...left }
  return [{ ...kept, ...sayNotice(kept, language, 'tickets') }]
}
