import type { Messages } from './en.ts'
import { account } from './fr/account.ts'
import { admin } from './fr/admin.ts'
import { alerts } from './fr/alerts.ts'
import { audit } from './fr/audit.ts'
import { breakdown } from './fr/breakdown.ts'
import { committee } from './fr/committee.ts'
import { deletion } from './fr/deletion.ts'
import { contract } from './fr/contract.ts'
import { contractData } from './fr/contract-data.ts'
import { drift } from './fr/drift.ts'
import { importFields } from './fr/import-fields.ts'
import { facts } from './fr/facts.ts'
import { imports } from './fr/imports.ts'
import { kpiPages } from './fr/kpi-page.ts'
import { ledger } from './fr/ledger.ts'
import { members } from './fr/members.ts'
import { portfolio } from './fr/portfolio.ts'
import { scorecard } from './fr/scorecard.ts'
import { session } from './fr/session.ts'
import { shell } from './fr/shell.ts'
import { undo } from './fr/undo.ts'
import { kpiWords } from '../../shared/kpi/index.ts'

/** Tous les textes de l’interface, en français. Un texte oublié est une erreur de type. */
export const fr: Messages = {
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
  kpi: kpiWords('fr'),
}
