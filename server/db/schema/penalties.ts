import { index, integer, sqliteTable, text } from '../drizzle.ts'
import { penaltyEvents } from '../../../shared/penalties/life.ts'
import { accounts } from './accounts.ts'
import { contracts } from './contracts.ts'

/** What happened to each proposed penalty, never rewritten: proposed, moved, answered, with its calculation as it was then. */
export const penaltyMoments = sqliteTable(
  'penalty_moments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contractId: integer('contract_id')
      .notNull()
      .references(() => contracts.id),
    /** The rule (`ruleKey`) and the window, whose both ends are months. */
    rule: text('rule').notNull(),
    from: integer('from_month').notNull(),
    to: integer('to_month').notNull(),
    at: integer('at').notNull(),
    event: text('event', { enum: penaltyEvents }).notNull(),
    /** null = Vigie itself. */
    accountId: integer('account_id').references(() => accounts.id),
    text: text('text'),
    /** `PenaltyCalculation`. */
    calculation: text('calculation', { mode: 'json' }).notNull(),
  },
  (table) => [index('penalty_moments_by_contract').on(table.contractId, table.id)],
)
