import { account } from './en/account.ts'
import { admin } from './en/admin.ts'
import { alerts } from './en/alerts.ts'
import { audit } from './en/audit.ts'
import { breakdown } from './en/breakdown.ts'
import { committee } from './en/committee.ts'
import { deletion } from './en/deletion.ts'
import { contract } from './en/contract.ts'
import { contractData } from './en/contract-data.ts'
import { drift } from './en/drift.ts'
import { importFields } from './en/import-fields.ts'
import { facts } from './en/facts.ts'
import { imports } from './en/imports.ts'
import { kpiPages } from './en/kpi-page.ts'
import { ledger } from './en/ledger.ts'
import { members } from './en/members.ts'
import { portfolio } from './en/portfolio.ts'
import { scorecard } from './en/scorecard.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { undo } from './en/undo.ts'
import { kpiWords } from '../../shared/kpi/index.ts'

/** Every text of the interface, in English. `{name}` is filled in; `|` parts singular from plural. */
export const en = {
  ...shell,
  ...contract,
  ...deletion,
  ...contractData,
  ...scorecard,
  ...imports,
  ...importFields,
  ...kpiPages,
  ...facts,
  ...drift,
  ...breakdown,
  ...committee,
  ...portfolio,
  ...alerts,
  ...undo,
  ...session,
  ...account,
  ...members,
  ...audit,
  ...ledger,
  ...admin,
  kpi: kpiWords('en'),
}

export type Messages = typeof en
