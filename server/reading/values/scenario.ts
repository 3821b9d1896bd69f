import { normaliseWords } from './clean-text.ts'

const PLANNED =
  /^(?:budget\w*(?: (?:initial|revise|vote))?|prevus?|prevues?|previsions?|previsionnel\w*|forecasts?|planned|plan)(?: \d{4})?$/
const SPENT =
  /^(?:reels?|reelles?|realises?|realisees?|factures?|facturees?|consommes?|depenses?|depensees?|constates?|engages?|actuals?|real|spent|invoiced|billed|incurred)(?: \d{4})?$/

/** Whether a word, normalised, says that a line of costs was planned. */
export const isPlanned = (word: string): boolean => PLANNED.test(word)
/** Whether it says that it was spent. */
export const isSpent = (word: string): boolean => SPENT.test(word)

/** Whether a text says either. */
export function saysScenario(text: string): boolean {
  const word = normaliseWords(text)
  return isPlanned(word) || isSpent(word)
}
