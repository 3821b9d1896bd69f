import type { Answer } from '../../shared/kinds/satisfaction/answer.ts'
import type { Month } from '../../shared/period.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { FactKind, FactRows } from '../db/fact-tables.ts'
import type { Staging } from '../db/staging.ts'
import { answerKey, costKey, incidentKey, keyRanks } from '../reading/fact-keys.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { RowFacts } from '../reading/row-facts.ts'

/** Lays out what one reading of a file finds. */
export type FactStager = {
  /** The fields that the file has columns for, before the first row. */
  readonly start: (fields: ReadonlySet<FactField>) => void
  /** Gives the months that the row tells of. */
  readonly accept: (facts: RowFacts) => readonly Month[]
}

/** Lays out the rows of a file of incidents, answers or costs. */
export function factStager(kind: FactKind, staging: Staging, timeZone: TimeZone): FactStager {
  let rank = keyRanks()
  let stage = (_row: FactRows[FactKind]): void => undefined
  return {
    start: (fields) => {
      rank = keyRanks()
      stage = staging.startFacts(kind, [...fields, ...placing(fields)])
    },
    accept: (facts) => {
      const row = toRow(facts, timeZone)
      stage({ ...row, id: rank(row.id) })
      return [row.month]
    },
  }
}

/** A file that gives durations tells when incidents ended. */
function placing(fields: ReadonlySet<FactField>): string[] {
  return fields.has('durationSeconds') && !fields.has('endedAt') ? ['endedAt'] : []
}

function toRow(facts: RowFacts, timeZone: TimeZone): FactRows[FactKind] {
  const asOf = facts.updatedAt ?? null
  switch (facts.kind) {
    case 'incidents': {
      const { incident } = facts
      const month = timeZone.monthOf(incident.startedAt)
      return { ...incident, id: incidentKey(incident), source: 'file', month, asOf }
    }
    case 'satisfaction':
      return answerRow(facts.answer, asOf, timeZone)
    case 'costs':
      return { ...facts.cost, id: costKey(facts.cost), asOf }
    case 'tickets':
      throw new Error('tickets are laid out on their own')
  }
}

/**
 * An answer as its table keeps it, placed by its date, or by its sending where it was never given. `asOf`: when its row was last
 * changed, null where the file tells for all.
 */
export function answerRow(answer: Answer, asOf: number | null, timeZone: TimeZone): FactRows['satisfaction'] {
  const at = answer.answeredAt ?? answer.sentAt
  if (at === null) throw new Error('a survey without any date')
  return { ...answer, id: answerKey(answer), month: timeZone.monthOf(at), asOf }
}
