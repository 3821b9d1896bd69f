import type { Import, ImportKind, Reread } from '../../shared/api/imports.ts'
import type { Upload } from '../queries/upload-queue.ts'
import { isAnswerable } from './upload-guess.ts'

/** How a refused file is sent again: what was answered before still holds, except a mapping made for another kind of file. */
export function answered(upload: Upload, kind: ImportKind, how: Reread): Pick<Upload, 'kind' | 'how'> {
  const { mapping, ...others } = upload.how
  const before = kind === upload.kind && mapping ? { ...others, mapping } : others
  return { kind, how: { ...before, ...how } }
}

/** Whether a file needs nobody any more: imported, discarded, or refused for something that only another file can mend. */
export function isFinished({ state }: Upload, imports: readonly Import[]): boolean {
  if (state.step === 'read') return imports.find(({ id }) => id === state.preview.id)?.status !== 'preview'
  return state.step === 'refused' && !isAnswerable(state.error)
}
