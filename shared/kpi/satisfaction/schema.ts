import { z } from 'zod'
import { surveys } from '../../kinds/satisfaction/answer.ts'
import { ownFigures, rate } from '../own-figures.ts'

export const satisfactionFigures = ownFigures('satisfaction', {
  /** The surveys that the value rests on. */
  survey: z.enum(surveys),
  /** Answers ÷ surveys sent; null where the file does not hold those that were never answered. */
  responseRate: z.object(rate).nullable(),
  /** The other surveys of the period, kept apart; null where there is none. */
  otherSurvey: z.object({ survey: z.enum(surveys), ...rate }).nullable(),
})
