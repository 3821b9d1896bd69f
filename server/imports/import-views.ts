import { existsSync } from 'node:fs'
import type { Import } from '../../shared/api/imports.ts'
import type { Db } from '../db/client.ts'
import { findImport, listImports, type StoredImport } from '../db/imports.ts'
import { readSeen } from '../db/staged-file.ts'
import type { Uploads } from './uploads.ts'

/** Imports as they are shown: a preview with what its file was seen to hold, which no database keeps. */
export type ImportViews = {
  /** Newest first. */
  readonly list: (contractId: number) => Import[]
  readonly find: (contractId: number, id: number) => StoredImport | null
}

export function makeImportViews(db: Db, uploads: Uploads): ImportViews {
  const whole = (stored: StoredImport): StoredImport => {
    const staged = stored.upload === null ? null : uploads.stagingPath(stored.upload)
    if (staged === null || !existsSync(staged)) return stored
    const { said: _said, ...seen } = readSeen(staged)
    return { ...stored, view: { ...stored.view, ...seen } }
  }
  return {
    list: (contractId) => listImports(db, contractId).map((stored) => whole(stored).view),
    find: (contractId, id) => {
      const stored = findImport(db, contractId, id)
      return stored && whole(stored)
    },
  }
}
