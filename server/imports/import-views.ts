import { existsSync } from 'node:fs'
import type { Import } from '../../shared/api/imports.ts'
import type { Db } from '../db/client.ts'
import { findImport, listImports, type StoredImport } from '../db/imports.ts'
import { readSeen } from '../db/staged-file.ts'
import { sayIssue, type KeptIssue } from '../reading/issues.ts'
import { sayNotice, type KeptNotice } from '../reading/notices.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Uploads } from './uploads.ts'

/** Imports as they are shown: a preview with what its file was seen to hold, which no database keeps. */
export type ImportViews = {
  /** Newest first; what was found is said in a reader's language, else in that of whoever sent the file. */
  readonly list: (contractId: number, language?: Language) => Import[]
  readonly find: (contractId: number, id: number, language?: Language) => StoredImport | null
}

export function makeImportViews(db: Db, uploads: Uploads): ImportViews {
  const whole = (stored: StoredImport, language?: Language): StoredImport => {
    const staged = stored.upload === null ? null : uploads.stagingPath(stored.upload)
    if (staged === null || !existsSync(staged)) return said(stored, stored.report, language)
    const { said: _said, ...seen } = readSeen(staged)
    return said({ ...stored, view: { ...stored.view, ...seen } }, { ...stored.report, issues: seen.issues }, language)
  }
  return {
    list: (contractId, language) => listImports(db, contractId).map((stored) => whole(stored, language).view),
    find: (contractId, id, language) => {
      const stored = findImport(db, contractId, id)
      return stored && whole(stored, language)
    },
  }
}

/** What was found in a file, as it is kept. */
type Found = { readonly issues: readonly KeptIssue[]; readonly notices?: readonly KeptNotice[] }

/** An import with what was found in the words of a language, without one as it was first said. */
function said(stored: StoredImport, found: Found, language?: Language): StoredImport {
  if (language === undefined) return stored
  const { kind } = stored.view
  const issues = found.issues.map((issue) => sayIssue(issue, language))
  const notices = (found.notices ?? []).map((notice) => sayNotice(notice, language, kind))
  return { ...stored, view: { ...stored.view, issues, notices } }
}
