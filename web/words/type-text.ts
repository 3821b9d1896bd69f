import { partsOfType } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Translate } from '../composables/useWords.ts'

/** A type of tickets with what somebody said that it means, in the reader's language: `Geste (demande)`. */
export function typeText(t: Translate, type: string): string {
  const { text, said } = partsOfType(type)
  return said === null ? text : t('facts.typeSaid', { type: text, means: t(`facts.typeMeans.${said}`) })
}
