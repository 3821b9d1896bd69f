import { isDeliveryError } from '../../shared/alerts/delivery-errors.ts'
import type { Translate } from '../../shared/words/translate.ts'

/** What a message met, as a sentence; a text that is none of these errors is given back as it is. */
export function deliveryErrorText(t: Translate, error: string): string {
  const [name = '', detail = ''] = error.split(' ')
  return isDeliveryError(name) ? t(`deliveryErrors.${name}`, { detail }) : error
}
