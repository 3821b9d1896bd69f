import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import { commonLastUpdate, ownLastUpdate } from './last-update.ts'
import { withOwn } from './with-own.ts'

type Rules = readonly ColumnRule<FieldsOf['satisfaction']>[]

/** Vigie's own table of survey answers; the template writes the first header of each language. */
export const ownAnswers: Rules = [
  { field: 'id', headers: ['answer_id', 'id_réponse'] },
  { field: 'answeredAt', headers: ['answered_at', 'répondu_le'] },
  { field: 'sentAt', headers: ['sent_at', 'envoyé_le'] },
  { field: 'score', headers: ['score', 'note'] },
  { field: 'scale', headers: ['scale', 'échelle'] },
  { field: 'ticketId', headers: ['ticket_id', 'id_ticket'] },
  { field: 'survey', headers: ['survey', 'enquête'] },
  ownLastUpdate,
]

/** Headers of tables kept by hand that can mean only one thing. */
export const commonAnswers: Rules = withOwn(ownAnswers, [
  {
    field: 'id',
    headers: [
      'answer',
      'answer number',
      'response id',
      'respondent id',
      'survey id',
      'id réponse',
      'id de la réponse',
      'n° de réponse',
      'n° réponse',
    ],
  },
  {
    field: 'answeredAt',
    headers: [
      'answered at',
      'answered',
      'answered on',
      'answer date',
      'response date',
      'responded at',
      'submitted at',
      'répondu le',
      'date de réponse',
      'date de la réponse',
      'horodateur',
      'horodatage',
      'date submitted',
      'submitted',
      'submission date',
      'date de soumission',
      'soumis le',
      'submitdate',
      'recorded date',
      'date et heure',
      'completion time',
      'heure de fin',
      'timestamp',
      'date',
    ],
  },
  {
    field: 'sentAt',
    headers: [
      'sent at',
      'sent',
      'sent on',
      'sending date',
      'envoyé le',
      'envoyée le',
      'date d’envoi',
      'created at',
      'créé le',
    ],
  },
  {
    field: 'score',
    headers: [
      'score',
      'rating',
      'satisfaction score',
      'satisfaction rating',
      'survey score',
      'csat',
      'satisfaction',
      'answer score',
      'note',
      'note de satisfaction',
      'évaluation',
      'niveau de satisfaction',
      'satisfaction globale',
      'overall satisfaction',
    ],
  },
  { field: 'score', headers: [], containing: ['satisf', 'evaluez', 'notez', 'would you rate', 'appreciation'] },
  { field: 'scale', headers: ['scale', 'out of', 'max score', 'échelle', 'barème', 'note maximale', 'sur'] },
  {
    field: 'ticketId',
    headers: [
      'ticket',
      'ticket id',
      'ticket number',
      'id ticket',
      'n° ticket',
      'n° de ticket',
      'numéro de ticket',
      'numéro du ticket',
      'référence',
      'incident',
    ],
  },
  { field: 'survey', headers: ['survey', 'survey type', 'enquête', 'type d’enquête', 'type de sondage'] },
  commonLastUpdate,
])
