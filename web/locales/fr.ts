import type { Messages } from './en.ts'
import { breakdown } from './fr/breakdown.ts'
import { contract } from './fr/contract.ts'
import { drift } from './fr/drift.ts'
import { imports } from './fr/imports.ts'
import { kpiPages } from './fr/kpi-page.ts'
import { scorecard } from './fr/scorecard.ts'
import { shell } from './fr/shell.ts'

/** Tous les textes de l’interface, en français. Un texte oublié est une erreur de type. */
export const fr: Messages = { ...shell, ...contract, ...scorecard, ...imports, ...kpiPages, ...drift, ...breakdown }
