import { alike, type Alike } from '../words/on-screen.ts'
import type { Language } from '../words/language.ts'

/** What a message may meet on its way. Some carry a detail after a space: `status 500`, `not-public intranet`. */
export type DeliveryError = keyof Alike['deliveryErrors']

/** What a message met, as a sentence; a text that is none of these errors is given back as it is. */
export function deliveryErrorText(language: Language, error: string): string {
  const [name = '', detail = ''] = error.split(' ')
  const texts = alike(language).deliveryErrors
  return Object.hasOwn(texts, name) ? texts[name as DeliveryError].replace('{detail}', detail) : error
}
