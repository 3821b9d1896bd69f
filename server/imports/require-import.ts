import type { Import, ImportKind } from '../../shared/api/imports.ts'
import type { Convention } from '../../shared/api/questions.ts'
import type { StoredImport } from '../db/imports.ts'
import { Failure, type FailureCode } from '../errors.ts'
import type { ImportViews } from './import-views.ts'

/** An import that can be undone; throws Failure that says why it cannot. */
export function requireUndoable(
  views: ImportViews,
  contractId: number,
  importId: number,
): { kind: ImportKind; importId: number } {
  const found = views.find(contractId, importId)
  if (!found) throw new Failure('import-not-found', { id: importId })
  const { kind, status, undoable } = found.view
  if (status === 'preview') throw new Failure('import-not-committed')
  if (status === 'undone') throw new Failure('import-undone')
  if (!undoable) throw new Failure('import-not-latest')
  return { kind, importId }
}

/** An import that is still a preview, with its file; throws Failure that says what became of it. */
export function requirePreview(
  views: ImportViews,
  contractId: number,
  importId: number,
): StoredImport & { upload: string } {
  const found = views.find(contractId, importId)
  if (!found) throw new Failure('import-not-found', { id: importId })
  if (found.view.status === 'committed') throw new Failure('import-already-committed')
  if (found.view.status === 'undone') throw new Failure('import-undone')
  if (found.upload === null) throw new Failure('import-expired')
  return { ...found, upload: found.upload }
}

/** What a refusal for want of a convention is called: by one that is open, its program need not know of questions. */
const ofConvention = {
  dateOrder: 'date-order-ambiguous',
  decimalMark: 'amount-format-ambiguous',
  scale: 'score-scale-unknown',
  positivePenalty: 'penalty-sign-ambiguous',
} as const satisfies Record<Convention, FailureCode>

/** Refuses to store what only a person can tell the meaning of, until somebody has. */
export function refuseOpenQuestions(preview: Import): void {
  const { questions } = preview
  if (questions.length === 0) return
  const about = questions.map((question) => question.about).find(({ topic }) => topic === 'convention')
  if (about?.topic !== 'convention')
    throw new Failure('questions-open', { count: questions.length }, undefined, { questions, preview })
  const { of, example } = about
  const params = of === 'scale' ? { highest: example } : { example }
  throw new Failure(ofConvention[of], params, undefined, { example, questions, preview })
}
