import type { JudgedFigure } from '../api/kpis.ts'
import type { Translate } from '../words/translate.ts'

type Judged = Pick<JudgedFigure, 'verdict' | 'certain' | 'target' | 'sample' | 'window'>

/** With fewer facts it is their number that leaves a verdict open, with more it is how near the target stands. */
const FEW = 100

/** Why a verdict against a target is not proven: months without a file, few facts, or a figure too near the target. */
export function unprovenText(t: Translate, { verdict, certain, target, sample, window }: Judged): string | null {
  if (certain || verdict === 'no-data') return null
  if (window.covered < window.months) return t('unproven.months')
  if (target === null) return null
  return t(sample < FEW ? 'unproven.few' : 'unproven.close')
}
