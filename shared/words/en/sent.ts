import { accountRefusals } from './sent/account-refusals.ts'
import { committeeRefusals } from './sent/committee-refusals.ts'
import { damages } from './sent/damages.ts'
import { details } from './sent/details.ts'
import { exports } from './sent/exports.ts'
import { costs } from './fields/costs.ts'
import type { FieldsOfKpis } from './kpi.ts'
import { incidents } from './fields/incidents.ts'
import { satisfaction } from './fields/satisfaction.ts'
import { tickets } from './fields/tickets.ts'
import { fileKinds } from './sent/file-kinds.ts'
import { fileRefusals } from './sent/file-refusals.ts'
import { health } from './sent/health.ts'
import { issues } from './sent/issues.ts'
import { mails } from './sent/mails.ts'
import { misfitPlaces, misfits } from './sent/misfits.ts'
import { notices } from './sent/notices.ts'
import { passwords } from './sent/passwords.ts'
import { refusals } from './sent/refusals.ts'
import { sample } from './sent/sample.ts'
import { gridRefusals } from './sent/grid-refusals.ts'
import { penaltyRefusals } from './sent/penalty-refusals.ts'
import { storageRefusals } from './sent/storage-refusals.ts'

/** What the server sends, in English: refusals, mails, tables. `{name}` is filled in. */
export const sent = (ofKpis: FieldsOfKpis) => ({
  refusals: {
    ...refusals,
    ...accountRefusals,
    ...committeeRefusals,
    ...fileRefusals,
    ...gridRefusals,
    ...penaltyRefusals,
    ...storageRefusals,
  },
  damages,
  details,
  exports,
  fields: { tickets: tickets(ofKpis), incidents, satisfaction, costs },
  fileKinds,
  health,
  issues,
  /** Said of a cell that would have cost its row, had the row needed it. */
  keptAllTheSame: 'The row counts without this cell.',
  mails,
  misfitPlaces,
  misfits,
  notices,
  passwords,
  sample,
})
export type SentWords = ReturnType<typeof sent>
