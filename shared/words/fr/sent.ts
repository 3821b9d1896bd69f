import type { SentWords } from '../en/sent.ts'
import { accountRefusals } from './sent/account-refusals.ts'
import { committeeRefusals } from './sent/committee-refusals.ts'
import { damages } from './sent/damages.ts'
import { details } from './sent/details.ts'
import { exports } from './sent/exports.ts'
import { costs } from './fields/costs.ts'
import type { FieldsOfKpis } from '../en/kpi.ts'
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

/** Ce que le serveur envoie, en français : refus, courriels, tableaux. */
export const sent = (ofKpis: FieldsOfKpis): SentWords => ({
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
  keptAllTheSame: 'La ligne compte sans cette cellule.',
  mails,
  misfitPlaces,
  misfits,
  notices,
  passwords,
  sample,
})
