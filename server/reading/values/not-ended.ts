import { commonStatuses } from '../formats/status-words.ts'
import { normaliseWords } from './clean-text.ts'
import { statusReader } from './status.ts'

/** That an end did not come: `pas encore résolu`, `not closed`, `non terminé`. */
const DENIED =
  /^(?:(?:non|not|pas|pas encore|not yet|toujours pas|jamais|un) ?(?:resolue?s?|resolved|solved|fixed|close[ds]?|clos\w*|clotur\w*|ferme\w*|termine\w*|finie?s?|finished|ended|retabli\w*|restored|recovered|traite\w*)|pas encore|not yet)$/
/** What says that something lasts, or that it does so now. */
const LASTS = /^(?:ongoing|active?s?|actif|current|firing|lasts|dure|continues?|a ce jour|to date|today|aujourd hui)$/
const STILL = /^(?:(?:toujours|encore|actuellement|still|currently|est|is) )+/

const readStatus = statusReader(commonStatuses)

/** Whether what stands in place of the date of an end says that there is none yet: `En cours`, `Still open`, `non résolu`. */
export function saysNotEnded(cell: string): boolean {
  if (/\d/.test(cell)) return false
  const words = normaliseWords(cell)
  if (DENIED.test(words)) return true
  const plain = words.replace(STILL, '')
  const status = LASTS.test(plain) ? 'open' : readStatus(plain)
  return status === 'open' || status === 'pending'
}
