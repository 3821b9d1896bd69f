import type { FieldsOfKpis } from '../en/kpi.ts'
import { account } from './screen/account.ts'
import { admin } from './screen/admin.ts'
import { alertPage } from './screen/alert-page.ts'
import { alertSettings } from './screen/alert-settings.ts'
import { audit } from './screen/audit.ts'
import { breakdown } from './screen/breakdown.ts'
import { calendar } from './screen/calendar.ts'
import { commitments } from './screen/commitments.ts'
import { channelKinds } from './screen/channel-kinds.ts'
import { committee } from './screen/committee.ts'
import { contractData } from './screen/contract-data.ts'
import { contractForm } from './screen/contract-form.ts'
import { decisions } from './screen/decisions.ts'
import { deck } from './screen/deck.ts'
import { deletion } from './screen/deletion.ts'
import { deliveryErrors } from './screen/delivery-errors.ts'
import { drift } from './screen/drift.ts'
import { facts } from './screen/facts.ts'
import { fourFiles } from './screen/four-files.ts'
import { importFields } from './screen/import-fields.ts'
import { imports } from './screen/imports.ts'
import { kpiPages } from './screen/kpi-page.ts'
import { ledger } from './screen/ledger.ts'
import { links } from './screen/links.ts'
import { members } from './screen/members.ts'
import { monthPage } from './screen/month-page.ts'
import { pageHelp } from './screen/page-help.ts'
import { penalties } from './screen/penalties.ts'
import { questions } from './screen/questions.ts'
import { start } from './screen/start.ts'
import { story } from './screen/story.ts'
import { undo } from './screen/undo.ts'
import type { Rest } from '../en/rest.ts'

/** Ce que disent les autres pages : chargé avec la première que l’on ouvre. Les champs des KPI sont venus avec `first`. */
export const rest = (ofKpis: FieldsOfKpis): Rest => ({
  ...account,
  ...admin,
  ...alertPage,
  ...alertSettings,
  ...audit,
  ...breakdown,
  ...calendar,
  ...commitments,
  ...channelKinds,
  ...committee,
  ...contractData,
  ...contractForm,
  ...decisions,
  ...deck,
  ...deletion,
  ...deliveryErrors,
  ...drift,
  ...facts,
  ...fourFiles,
  ...importFields(ofKpis),
  ...imports,
  ...kpiPages,
  ...ledger,
  ...links,
  ...members,
  ...monthPage,
  ...pageHelp,
  ...penalties,
  ...questions,
  ...start,
  ...story,
  ...undo,
})
