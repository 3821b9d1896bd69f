import type { Language } from '../../shared/words/language.ts'
import type { Reread } from '../../shared/api/imports.ts'
import { Problem } from '../api/problem.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'
import { namesColumns } from '../forms/upload-guess.ts'
import { amountText, readAmount } from './amounts.ts'
import { dateOrderKeys, decimalMarkKeys, positivePenaltyKeys } from './import-names.ts'

type Reader = { readonly t: Translate; readonly language: Language; readonly currency: string }
type Option = { readonly value: string; readonly text: string; readonly detail?: string; readonly how: Reread }

/** What the server cannot tell from a file, the answers that there are, and how the file is then read. */
export type UploadQuestion = {
  readonly title: MessageKey
  readonly label: MessageKey
  readonly message: string
  readonly options: readonly Option[]
}

type Question = Pick<UploadQuestion, 'title' | 'label'> & {
  readonly options: (reader: Reader, example: unknown) => Option[]
}

const dateOrder: Question = {
  title: 'imports.whichOrder',
  label: 'preview.dateOrder',
  options: ({ t }) =>
    (['dmy', 'mdy'] as const).map((order) => ({
      value: order,
      text: t(dateOrderKeys[order]),
      how: { dateOrder: order },
    })),
}

const decimalMark: Question = {
  title: 'imports.whichMark',
  label: 'preview.decimalMark',
  options: ({ t, language, currency }, example) =>
    ([',', '.'] as const).map((mark) => {
      const option = { value: mark, text: t(decimalMarkKeys[mark]), how: { decimalMark: mark } }
      const value = typeof example === 'string' ? readAmount(example, mark) : null
      return value === null ? option : { ...option, detail: `${example} → ${amountText(language, currency, value)}` }
    }),
}

const scale: Question = {
  title: 'imports.whichScale',
  label: 'preview.scale',
  options: ({ t }) =>
    ([4, 5, 10] as const).map((best) => ({
      value: String(best),
      text: t('preview.outOf', { scale: best }),
      how: { scale: best },
    })),
}

const positivePenalty: Question = {
  title: 'imports.whichPenalty',
  label: 'preview.positivePenalty',
  options: ({ t }) =>
    (['credit', 'charge'] as const).map((one) => ({
      value: one,
      text: t(positivePenaltyKeys[one]),
      how: { positivePenalty: one },
    })),
}

const questions = new Map<string, Question>([
  ['date-order-ambiguous', dateOrder],
  ['date-order-mixed', dateOrder],
  ['amount-format-ambiguous', decimalMark],
  ['amount-format-mixed', decimalMark],
  ['score-scale-unknown', scale],
  ['penalty-sign-ambiguous', positivePenalty],
])

/** Whether a refusal can be answered without another file: a question, or columns to be named. */
export function isQuestion(error: Error): boolean {
  return error instanceof Problem && (questions.has(error.code) || namesColumns(error))
}

/** The question that a refusal asks; null where it is none. An amount in doubt is shown as each answer reads it. */
export function uploadQuestion(reader: Reader, error: Error): UploadQuestion | null {
  const question = error instanceof Problem ? questions.get(error.code) : undefined
  if (!question || !(error instanceof Problem)) return null
  const { title, label, options } = question
  return { title, label, message: error.message, options: options(reader, error.body['example']) }
}
