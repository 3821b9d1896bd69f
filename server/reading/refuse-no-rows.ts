import type { ImportKind } from '../../shared/api/imports.ts'
import { Failure } from '../errors.ts'

/** Refuses a file without a row; one of incidents may have none, where somebody says which months it covers. */
export function refuseNoRows({
  kind,
  mayBeEmpty,
}: {
  readonly kind: ImportKind
  readonly mayBeEmpty?: boolean | undefined
}): void {
  if (kind !== 'incidents') throw new Failure('file-no-rows')
  if (!mayBeEmpty) throw new Failure('file-no-incidents')
}
