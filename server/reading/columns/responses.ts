import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../../../shared/kinds/columns.ts'

/** Headers written one after the other. */
export function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', '))
}

/** When tickets were first answered, in tables kept by hand: at what time, how long it took, by when it should have been. */
export const commonResponses: readonly ColumnRule<FieldsOf['tickets']>[] = [
  {
    field: 'respondedAt',
    headers: words(
      'first response, first response at, first response on, first response date, date of first response',
      'responded at, responded on, responded time, date responded, initial response time, first reply at',
      'first reply date, acknowledged at, acknowledged on, date acknowledged, taken on at',
      'première réponse, première réponse le, date de première réponse, date première réponse',
      'date de la première réponse, répondu le, pris en charge le, prise en charge, prise en charge le',
      'date de prise en charge, date prise en charge, date de prise en compte, date prise en compte',
      'pris en compte le, prise en compte, prise en compte le, date d’intervention, date intervention',
      'première intervention, date de première intervention, début d’intervention, date et heure de prise en charge',
      'date et heure de prise en compte',
    ),
  },
  {
    field: 'statedResponseSeconds',
    headers: words(
      'first response time, response time, time to first response, response delay, time to respond, reaction time',
      'first reply time, take into account time, délai de prise en charge, délai de prise en compte',
      'délai de première réponse, délai de réponse, temps de réponse, temps de première réponse',
      'temps de prise en charge, temps de prise en compte, délai d’intervention, délai intervention, gti',
      'délai de réaction, temps d’intervention',
    ),
  },
  {
    field: 'responseSlaMet',
    headers: words(
      'response sla met, response within sla, first response sla met, response in sla, response status',
      'first response status, sla de réponse respecté, sla réponse respecté, sla de prise en charge respecté',
      'délai de réponse respecté, délai de prise en charge respecté, délai de prise en compte respecté',
      'gti respectée, gti tenue, respect gti, respect de la gti',
    ),
  },
  {
    field: 'responseSlaMet',
    headers: words(
      'response sla missed, response sla breached, response sla violated, first response overdue',
      'response overdue, sla de réponse dépassé, délai de prise en charge dépassé, tto dépassé',
      'délai de prise en compte dépassé, gti dépassée, gti non respectée, dépassement gti, hors gti',
    ),
    says: 'opposite',
  },
  {
    field: 'responseDueAt',
    headers: words(
      'response due, response due date, respond by, target response date, first response due',
      'first response due by, échéance de prise en charge, échéance de réponse, échéance gti, échéance tto',
      'date limite de prise en charge, date limite de réponse, tto',
    ),
  },
]
