import type { Language } from '../../shared/words/language.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { said } from '../words.ts'
import type { FactField, FieldsOf } from './row-facts.ts'

type Names = { readonly [Kind in ImportKind]: Readonly<Record<FieldsOf[Kind], string>> }
const known = new Map<Language, Names>()

/** What each field of each kind of file is called in messages to a person; a field without a name is a type error. */
function namesIn(language: Language): Names {
  const {
    tickets,
    besideTickets,
    ticketTimes,
    ticketAnswers,
    incidents,
    satisfaction,
    costs,
    besideCosts,
    lastUpdate,
  } = said(language).fields
  const names: Names = known.get(language) ?? {
    tickets: { ...tickets, ...besideTickets, ...ticketTimes, ...ticketAnswers, ...lastUpdate },
    incidents: { ...incidents, ...lastUpdate },
    satisfaction: { ...satisfaction, ...lastUpdate },
    costs: { ...costs, ...besideCosts, ...lastUpdate },
  }
  known.set(language, names)
  return names
}

/** Whether a text names something that a column of such a file can hold. */
export function isFieldOf<Kind extends ImportKind>(kind: Kind, name: string): name is FieldsOf[Kind] {
  return Object.hasOwn(namesIn('en')[kind], name)
}

/** What a field is called; its own name where the kind of file has none such. */
export function nameOf(kind: ImportKind, field: FactField, language: Language): string {
  const names: Readonly<Partial<Record<FactField, string>>> = namesIn(language)[kind]
  return names[field] ?? field
}
