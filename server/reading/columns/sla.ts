import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import type { ColumnRule } from '../formats/format.ts'
import { slaColours } from '../values/sla-words.ts'
import { words } from './responses.ts'

/** Headers of tables kept by hand that say whether the resolution was in its SLA, what was left of it, or when it was due. */
export const commonSlas: readonly ColumnRule<FieldsOf['tickets']>[] = [
  {
    field: 'slaMet',
    headers: words(
      'gtr respectée, gtr tenue, sla met, within sla, in sla, sla ok, sla compliant, sla compliance, sla status, sla result',
      'sla tenu, sla respecté, sla atteint, dans le sla, dans les délais, respect du sla, respect sla',
      'délai respecté, délais respectés, statut sla, on time, resolved on time, in time, within target, dans les temps',
    ),
    words: slaColours,
  },
  {
    field: 'slaMet',
    headers: words(
      'sla missed, sla breached, sla breach, breached, has breached, is breached, sla violated, sla violation, sla exceeded, overdue, overdue status',
      'sla dépassé, hors sla, hors délai, hors délais, délai dépassé, délais dépassés, dépassement sla',
      'dépassement du sla, dépassement, en retard, retard, sla non respecté, gtr dépassée',
    ),
    says: 'opposite',
  },
  {
    field: 'slaMet',
    headers: words(
      'sla restant, temps sla restant, temps restant sla, sla remaining, remaining sla, sla time remaining',
      'sla remaining time, sla time left, time to sla',
    ),
    says: 'remaining',
  },
  {
    field: 'slaMet',
    headers: words('sla, gtr, délai, délais, respect des délais'),
    holds: 'outcomes',
    words: slaColours,
  },
  {
    field: 'slaDueAt',
    headers: words(
      'sla due date, sla due, sla deadline, resolution due, resolution due date, due by time',
      'resolution deadline, target resolution date, échéance sla, échéance de résolution, échéance ttr',
      'ttr, date limite de résolution, date de résolution maximum, échéance gtr, date limite sla',
    ),
  },
]
