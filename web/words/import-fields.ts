import { isFieldOf } from '../../shared/kinds/columns.ts'
import type { Kind } from '../../shared/kinds/kinds.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'

/** A field's name in the reader's language; one that this page does not know is shown as it is. */
export function fieldName(t: Translate, kind: Kind, field: string): string {
  if (isFieldOf(kind, field)) return t(`field.${kind}.${field}` as MessageKey)
  return field === 'year' || field === 'standing' || field === 'event' ? t(`field.asked.${field}`) : field
}
