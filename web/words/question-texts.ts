import type { Import } from '../../shared/api/imports.ts'
import type { Question, QuestionOption } from '../../shared/api/questions.ts'
import type { Format } from '../composables/useFormat.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'
import { isSaid } from './speech.ts'
import { fieldName } from './import-fields.ts'

/** What is asked, in one sentence. */
export function questionText(t: Translate, kind: Import['kind'], { about }: Question): string {
  switch (about.topic) {
    case 'word':
      return t('questions.word', { column: about.column ?? '', word: about.word })
    case 'words': {
      const { column, words, field } = about
      return t('questions.words', { column: column ?? '', words, field: fieldName(t, kind, field) })
    }
    case 'speech':
      if (about.of === 'nps') return t('questions.nps', { column: about.column ?? '' })
      return t('questions.speech', { column: about.column ?? fieldName(t, kind, about.field) })
    case 'constant':
      return t('questions.constant', { field: fieldName(t, kind, about.field) })
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

/** An answer as it is offered: as the file calls it, else in words; with the share that it gives, where it gives one. */
export function optionText(
  t: Translate,
  format: Pick<Format, 'value'>,
  { value, label, gives }: QuestionOption,
): string {
  const answer = label ?? valueText(t, value)
  return gives === null ? answer : t('questions.gives', { answer, share: format.value('ratio', gives) })
}

function valueText(t: Translate, value: string): string {
  const key = `answer.${value}`
  return isSaid(key) ? t(key as MessageKey) : value
}
