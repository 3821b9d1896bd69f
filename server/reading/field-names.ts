import type { Language } from '../../shared/words/language.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import type { TicketField } from '../../shared/kinds/tickets/ticket.ts'
import type { FactField, FieldsOf, LastUpdateField, TicketAnswerField, TicketBesideField } from './row-facts.ts'

type Names<Field extends string> = Readonly<Record<Field, Readonly<Record<Language, string>>>>

const ticketFields: Names<TicketField> = {
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

const ticketBesideFields: Names<TicketBesideField> = {
  slaMissed: { en: 'whether the SLA was missed', fr: 'si le SLA a été dépassé' },
  slaLeft: { en: 'the time left before the SLA', fr: 'le temps restant avant le SLA' },
  slaDueAt: { en: 'the date by which to resolve', fr: 'l’échéance de résolution' },
  statusCategory: { en: 'the status category', fr: 'la catégorie d’état' },
}

const ticketAnswerFields: Names<TicketAnswerField> = {
  answerScore: { en: 'the survey’s score', fr: 'la note de l’enquête' },
  answerScale: { en: 'the best score of the survey', fr: 'la meilleure note de l’enquête' },
  answerSentAt: { en: 'when the survey was sent', fr: 'la date d’envoi de l’enquête' },
  answeredAt: { en: 'when the survey was answered', fr: 'la date de réponse à l’enquête' },
}

const lastUpdate: Names<LastUpdateField> = {
  updatedAt: { en: 'the date of the last update', fr: 'la date de dernière modification' },
}

/** What each field of each kind of file is called in messages to a person. */
const fieldNames: { readonly [Kind in ImportKind]: Names<FieldsOf[Kind]> } = {
  tickets: { ...ticketFields, ...ticketBesideFields, ...ticketAnswerFields, ...lastUpdate },
  incidents: {
    id: { en: 'the incident number', fr: 'le numéro de l’incident' },
    kind: { en: 'the nature of the incident (security or outage)', fr: 'la nature de l’incident (sécurité ou panne)' },
    startedAt: { en: 'the date of detection or start', fr: 'la date de détection ou de début' },
    endedAt: { en: 'the end date', fr: 'la date de fin' },
    severity: { en: 'the severity', fr: 'la gravité' },
    category: { en: 'the category', fr: 'la catégorie' },
    service: { en: 'the service', fr: 'le service' },
    planned: { en: 'whether it was planned', fr: 's’il était planifié' },
    startedTime: { en: 'the time of detection or start', fr: 'l’heure de détection ou de début' },
    endedTime: { en: 'the end time', fr: 'l’heure de fin' },
    durationSeconds: { en: 'the duration', fr: 'la durée' },
    ...lastUpdate,
  },
  satisfaction: {
    id: { en: 'the answer number', fr: 'le numéro de la réponse' },
    answeredAt: { en: 'the date of the answer', fr: 'la date de réponse' },
    sentAt: { en: 'the date of sending', fr: 'la date d’envoi' },
    score: { en: 'the score', fr: 'la note' },
    scale: { en: 'the best score', fr: 'la meilleure note' },
    ticketId: { en: 'the ticket number', fr: 'le numéro du ticket' },
    survey: { en: 'the survey', fr: 'l’enquête' },
    ...lastUpdate,
  },
  costs: {
    id: { en: 'the line number', fr: 'le numéro de la ligne' },
    month: { en: 'the month', fr: 'le mois' },
    amount: { en: 'the amount', fr: 'le montant' },
    nature: {
      en: 'the nature of the cost (recurring, out-of-scope, internal-steering, transition, project or penalty)',
      fr: 'la nature du coût (récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité)',
    },
    label: { en: 'the label', fr: 'le libellé' },
    invoice: { en: 'the invoice number', fr: 'le numéro de facture' },
    forecast: { en: 'the forecast', fr: 'le montant prévu' },
    ...lastUpdate,
  },
}

/** Whether a text names a field that a ticket has, its survey apart. */
export function isTicketField(name: string): name is TicketField {
  return Object.hasOwn(ticketFields, name)
}

/** Whether a text names something that a column of such a file can hold. */
export function isFieldOf<Kind extends ImportKind>(kind: Kind, name: string): name is FieldsOf[Kind] {
  return Object.hasOwn(fieldNames[kind], name)
}

/** What a field is called; its own name where the kind of file has none such. */
export function nameOf(kind: ImportKind, field: FactField, language: Language): string {
  const names: Readonly<Partial<Record<FactField, Readonly<Record<Language, string>>>>> = fieldNames[kind]
  return names[field]?.[language] ?? field
}
