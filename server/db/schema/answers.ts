import { index, integer, primaryKey, real, sqliteTable, text } from '../drizzle.ts'
import { surveys } from '../../../shared/kinds/satisfaction/answer.ts'
import { contracts } from './contracts.ts'
import { imports } from './imports.ts'
import { stampColumns } from './stamp.ts'

/** Columns of answers, made anew for each table that has them: the rows themselves, and their versions. */
export const answerColumns = () => ({
  contractId: integer('contract_id')
    .notNull()
    .references(() => contracts.id),
  id: text('id').notNull(),
  survey: text('survey', { enum: surveys }).notNull(),
  ticketId: text('ticket_id'),
  sentAt: integer('sent_at'),
  answeredAt: integer('answered_at'),
  score: real('score'),
  scale: integer('scale'),
  satisfied: integer('satisfied', { mode: 'boolean' }),
  importId: integer('import_id')
    .notNull()
    .references(() => imports.id),
  /** Month of the answer, or of the sending where there is none. */
  month: integer('month').notNull(),
  ...stampColumns(),
})

/** Survey answers, and surveys never answered (`Answer`), from the satisfaction file or from columns of a ticket export. */
export const answers = sqliteTable('answers', answerColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
  index('answers_by_month').on(table.contractId, table.month),
])

/** What the answers of each covered month add up to (`AnswerTally`). */
export const answerMonths = sqliteTable(
  'answer_months',
  {
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    month: integer('month').notNull(),
    ticketSatisfied: integer('ticket_satisfied').notNull(),
    ticketAnswers: integer('ticket_answers').notNull(),
    ticketUnanswered: integer('ticket_unanswered').notNull(),
    periodicSatisfied: integer('periodic_satisfied').notNull(),
    periodicAnswers: integer('periodic_answers').notNull(),
    periodicUnanswered: integer('periodic_unanswered').notNull(),
  },
  (table) => [primaryKey({ columns: [table.contractId, table.month] })],
)
