import { breakdown } from './en/breakdown.ts'
import { contract } from './en/contract.ts'
import { drift } from './en/drift.ts'
import { imports } from './en/imports.ts'
import { kpiPages } from './en/kpi-page.ts'
import { scorecard } from './en/scorecard.ts'
import { shell } from './en/shell.ts'

/** Every text of the interface, in English. `{name}` is filled in; `|` parts singular from plural. */
export const en = { ...shell, ...contract, ...scorecard, ...imports, ...kpiPages, ...drift, ...breakdown }

export type Messages = typeof en
