import type { DateOrder, DecimalMark, Import, PositivePenalty } from '../../shared/api/imports.ts'
import type { Convention, Question, QuestionOption } from '../../shared/api/questions.ts'
import type { Format } from '../composables/useFormat.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'
import type { Language } from '../../shared/words/language.ts'
import { amountText, readAmount } from './amounts.ts'
import { dateOrderKeys, decimalMarkKeys, positivePenaltyKeys } from './import-names.ts'
import { isSaid } from './speech.ts'
import { fieldName } from './import-fields.ts'

/** What is asked, in one sentence. */
export function questionText(t: Translate, kind: Import['kind'], { about, options }: Question): string {
  switch (about.topic) {
    case 'word':
      return t('questions.word', { column: about.column ?? '', word: about.word })
    case 'words': {
      const { column, words, field } = about
      return t('questions.words', { column: column ?? '', words, field: fieldName(t, kind, field) })
    }
    case 'speech':
      if (about.of === 'nps') return t('questions.nps', { column: about.column ?? '' })
      if (about.of === 'share') return t('questions.share', { column: about.column ?? '' })
      if (about.of === 'dates') return t('questions.dates')
      if (about.of === 'nextDay') return t('questions.nextDay', { column: about.column ?? '' })
      if (about.of === 'blanks') return t('questions.blanks', { column: about.column ?? '' })
      if (about.of === 'credit') return t('questions.credit')
      if (about.of === 'planned') return t('questions.planned', { column: about.column ?? '' })
      return t('questions.speech', { column: about.column ?? fieldName(t, kind, about.field) })
    case 'convention':
      return t(conventionKeys[about.of], { example: about.example })
    case 'constant':
      if (about.field === 'nature') return t('questions.nature')
      return t('questions.constant', { field: fieldName(t, kind, about.field) })
    case 'column': {
      const [one, ...others] = options.flatMap(({ label }) => label ?? [])
      const field = fieldName(t, kind, about.field)
      return one !== undefined && others.length === 0
        ? t('questions.columnOne', { column: one, field })
        : t('questions.column', { field })
    }
    case 'relabelled':
      return t('questions.relabelled', { example: about.example })
    case 'lacking': {
      const field = fieldName(t, kind, about.field)
      return about.column
        ? t('questions.lacking', { field, column: about.column })
        : t('questions.lackingUnnamed', { field })
    }
    case 'sheet':
      return t('questions.sheet')
    case 'header-row':
      return t('questions.headerRow')
    case 'time-zone':
      return t('questions.timeZone')
    case 'level-one':
      return t('questions.levelOne')
  }
}

type Reader = { readonly t: Translate; readonly language: Language; readonly format: Pick<Format, 'value'> }

/** An answer as it is offered: as the file calls it, else in words; with the share that it gives, where it gives one. */
export function optionText(
  { t, language, format }: Reader,
  about: Question['about'],
  { value, label, gives }: QuestionOption,
): string {
  const answer =
    label ?? (about.topic === 'convention' ? conventionText({ t, language }, about, value) : valueText(t, value))
  return gives === null ? answer : t('questions.gives', { answer, share: format.value('ratio', gives) })
}

const conventionKeys = {
  dateOrder: 'questions.dateOrder',
  decimalMark: 'questions.decimalMark',
  scale: 'questions.scale',
  positivePenalty: 'questions.positivePenalty',
} as const satisfies Record<Convention, MessageKey>

/** A convention in words; of the decimal mark with what it makes of the example. */
function conventionText(
  { t, language }: Pick<Reader, 't' | 'language'>,
  { of, example }: Extract<Question['about'], { topic: 'convention' }>,
  value: string,
): string {
  switch (of) {
    case 'dateOrder':
      return t(dateOrderKeys[value as DateOrder])
    case 'scale':
      return t('preview.outOf', { scale: value })
    case 'positivePenalty':
      return t(positivePenaltyKeys[value as PositivePenalty])
    case 'decimalMark': {
      const mark = value as DecimalMark
      const amount = readAmount(example, mark)
      const text = t(decimalMarkKeys[mark])
      return amount === null ? text : `${text} (${example} → ${amountText(language, amount)})`
    }
  }
}

function valueText(t: Translate, value: string): string {
  const key = `answer.${value}`
  return isSaid(key) ? t(key as MessageKey) : value
}
