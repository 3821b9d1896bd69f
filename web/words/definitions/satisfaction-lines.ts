import type { Contract } from '../../../shared/api/contracts.ts'
import type { Translate } from '../../composables/useWords.ts'
import type { Line } from './line.ts'

/** Satisfaction: which answers are satisfied ones, and which surveys it rests on. */
export function satisfactionLines({ satisfactionSurvey }: Contract, t: Translate): Line[] {
  return [
    { term: t('define.satisfied'), text: t('define.satisfiedText') },
    {
      term: t('define.survey'),
      text: satisfactionSurvey ? t(`define.surveyOnly.${satisfactionSurvey}`) : t('define.surveyAuto'),
    },
  ]
}
