import type { TicketField } from '../../shared/facts/ticket.ts'
import type { Language } from '../errors.ts'

/** What each field is called in messages to a person. */
export const fieldNames: Readonly<Record<TicketField, Readonly<Record<Language, string>>>> = {
  id: { en: 'the ticket number', fr: 'le numéro du ticket' },
  openedAt: { en: 'the opening date', fr: 'la date d’ouverture' },
  resolvedAt: { en: 'the resolution date', fr: 'la date de résolution' },
  closedAt: { en: 'the closing date', fr: 'la date de clôture' },
  status: { en: 'the status', fr: 'l’état' },
  priority: { en: 'the priority', fr: 'la priorité' },
  type: { en: 'the type', fr: 'le type' },
  category: { en: 'the category', fr: 'la catégorie' },
  site: { en: 'the site', fr: 'le site' },
  group: { en: 'the group', fr: 'le groupe' },
  level: { en: 'the support level', fr: 'le niveau de support' },
  escalated: { en: 'whether it was escalated', fr: 's’il a été escaladé' },
  reassignments: { en: 'the number of reassignments', fr: 'le nombre de réaffectations' },
  reopenings: { en: 'the number of reopenings', fr: 'le nombre de réouvertures' },
  reopenedAt: { en: 'the reopening date', fr: 'la date de réouverture' },
  pendingSeconds: { en: 'the time spent waiting', fr: 'le temps d’attente' },
  statedDelaySeconds: { en: 'the tool’s resolution time', fr: 'le délai de résolution de l’outil' },
  slaMet: { en: 'whether the SLA was met', fr: 'si le SLA a été tenu' },
  firstContact: { en: 'whether the first contact solved it', fr: 's’il a été résolu au premier contact' },
}

/** Whether a text names a field. */
export function isTicketField(name: string): name is TicketField {
  return Object.hasOwn(fieldNames, name)
}
