import type { Principal } from '../accounts/principal.ts'
import type { StoredImport } from '../db/imports.ts'
import { Failure } from '../errors.ts'
import type { ImportViews } from '../imports/import-views.ts'

/** An import, of a program one that it sent itself: of any other it is told that there is none. */
export function requireOwn(
  views: ImportViews,
  contractId: number,
  importId: number,
  principal: Principal,
): StoredImport {
  const found = views.find(contractId, importId)
  const isForeign = principal.kind === 'token' && found?.tokenId !== principal.token.id
  if (!found || isForeign) throw new Failure('import-not-found', { id: importId })
  return found
}
