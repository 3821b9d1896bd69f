import { account } from './screen/account.ts'
import { admin } from './screen/admin.ts'
import { alerts } from './screen/alerts.ts'
import { audit } from './screen/audit.ts'
import { breakdown } from './screen/breakdown.ts'
import { calendar } from './screen/calendar.ts'
import { committee } from './screen/committee.ts'
import { commitments } from './screen/commitments.ts'
import { decisions } from './screen/decisions.ts'
import { deck } from './screen/deck.ts'
import { documents } from './screen/documents.ts'
import { deletion } from './screen/deletion.ts'
import { contract } from './screen/contract.ts'
import { contractData } from './screen/contract-data.ts'
import { drift } from './screen/drift.ts'
import { importFields } from './screen/import-fields.ts'
import { facts } from './screen/facts.ts'
import { imports } from './screen/imports.ts'
import { kpiPages } from './screen/kpi-page.ts'
import { ledger } from './screen/ledger.ts'
import { members } from './screen/members.ts'
import { pageHelp } from './screen/page-help.ts'
import { portfolio } from './screen/portfolio.ts'
import { questions } from './screen/questions.ts'
import { scorecard } from './screen/scorecard.ts'
import { session } from './screen/session.ts'
import { shell } from './screen/shell.ts'
import { story } from './screen/story.ts'
import { undo } from './screen/undo.ts'

/** Every text of the interface, in English. `{name}` is filled in; `|` parts singular from plural. */
export const screen = {
  ...shell,
  ...contract,
  ...deletion,
  ...contractData,
  ...scorecard,
  ...imports,
  ...questions,
  ...importFields,
  ...kpiPages,
  ...facts,
  ...drift,
  ...breakdown,
  ...calendar,
  ...committee,
  ...commitments,
  ...decisions,
  ...deck,
  ...documents,
  ...portfolio,
  ...pageHelp,
  ...alerts,
  ...story,
  ...undo,
  ...session,
  ...account,
  ...members,
  ...audit,
  ...ledger,
  ...admin,
}

export type Messages = typeof screen
