import type { Answer } from '../../../shared/kinds/satisfaction/answer.ts'
import type { ReadOptions, ReadReport } from '../../../server/reading/read-export.ts'
import { paris } from './read-file.ts'

type SurveyCase = readonly [
  name: string,
  report: Partial<Pick<ReadReport, 'format' | 'scale' | 'rows'>>,
  answers: readonly Omit<Answer, 'id' | 'survey'>[],
  warnings?: readonly string[],
  /** What the person says of the columns. */
  mapping?: ReadOptions['mapping'],
]

const opened = paris('2026-03-13 09:00')
const resolved = paris('2026-03-13 11:00')
const said = (ticketId: string, satisfied: boolean, more: Partial<Answer> = {}) => ({
  ticketId,
  satisfied,
  sentAt: null,
  answeredAt: resolved,
  score: null,
  scale: null,
  ...more,
})
const unanswered = (ticketId: string, sentAt: number) => ({
  ticketId,
  satisfied: null,
  sentAt,
  answeredAt: null,
  score: null,
  scale: null,
})

/** Ticket exports with columns of their satisfaction survey, and the answers that they bring. */
export const surveyCases: readonly SurveyCase[] = [
  [
    'glpi-fr-satisfaction-survey',
    { format: 'glpi', rows: 4, scale: null },
    [
      said('49541', true, {
        score: 4,
        scale: 5,
        sentAt: paris('2026-03-14 08:00'),
        answeredAt: paris('2026-03-15 10:00'),
      }),
      unanswered('49542', paris('2026-03-14 08:00')),
      said('49543', false, { score: 3, scale: 5 }),
    ],
    ['answer-undated'],
  ],
  [
    'jira-en-satisfaction-rating',
    { format: 'jira', rows: 3 },
    [
      said('SUP-1', true, { score: 5, scale: 5, answeredAt: paris('2026-03-14 08:00') }),
      said('SUP-2', false, { score: 2, scale: 5 }),
    ],
    ['answer-undated'],
  ],
  [
    'zendesk-en-satisfaction-score',
    { format: 'zendesk', rows: 6 },
    [said('1', true), said('2', false), unanswered('3', resolved), said('6', true)],
  ],
  [
    'freshservice-en-survey-result',
    { format: 'freshdesk', rows: 4 },
    [said('INC-1', true), said('INC-2', false), said('INC-3', false)],
  ],
  [
    'itop-fr-satisfaction-client',
    { format: 'itop', rows: 4 },
    [said('R-1', true), said('R-2', false), said('R-3', true, { score: 4, scale: 4 })],
    [],
    { 4: 'answerScore' },
  ],
  [
    'itop-en-misspelt-satisfaction',
    { format: 'itop' },
    [said('R-1', true), said('R-2', false)],
    [],
    { 4: 'answerScore' },
  ],
  [
    'canonical-fr-satisfaction-columns',
    { format: 'canonical', scale: null },
    [said('T1', true, { score: 8, scale: 10 }), said('T2', false, { score: 2, scale: 5, answeredAt: opened })],
  ],
  [
    'glpi-answer-unreadable-is-a-warning',
    { format: 'glpi', rows: 3 },
    [said('3', true, { score: 5, scale: 5, answeredAt: paris('2026-03-13 09:00') })],
    ['answer-unreadable', 'answer-unreadable', 'date-unreadable'],
  ],
]
