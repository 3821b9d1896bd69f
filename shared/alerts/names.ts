import type { ImportKind } from '../api/imports.ts'
import type { CostNature } from '../kinds/costs/cost.ts'
import type { DueVerdict } from '../kpi/target.ts'
import type { Language } from './figures-text.ts'
import type { AlertRule } from './rules.ts'

type Named<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>

/** What each nature of cost is called within a sentence. */
export const natureNames: Named<CostNature> = {
  recurring: { en: 'recurring costs', fr: 'coûts récurrents' },
  'out-of-scope': { en: 'out-of-scope work', fr: 'hors périmètre' },
  'internal-steering': { en: 'internal steering', fr: 'pilotage interne' },
  transition: { en: 'transition', fr: 'transition' },
  project: { en: 'projects', fr: 'projets' },
  penalty: { en: 'penalties', fr: 'pénalités' },
}

/** What each of the month's files is called within a sentence. */
export const fileNames: Named<ImportKind> = {
  tickets: { en: 'tickets', fr: 'des tickets' },
  incidents: { en: 'incidents', fr: 'des incidents' },
  satisfaction: { en: 'satisfaction', fr: 'de satisfaction' },
  costs: { en: 'costs', fr: 'des coûts' },
}

/** How a due target stands, within a sentence. */
export const dueNames: Named<DueVerdict> = {
  met: { en: 'target met', fr: 'objectif atteint' },
  missed: { en: 'target missed', fr: 'objectif manqué' },
}

/** The title of an alert. */
export const ruleNames: Named<AlertRule> = {
  drift: { en: 'The resolution delay is drifting up', fr: 'Le délai de résolution dérive à la hausse' },
  backlog: { en: 'Old tickets pile up', fr: 'De vieux tickets s’accumulent' },
  budget: { en: 'The budget is off its forecast', fr: 'Le budget s’écarte de la prévision' },
  security: { en: 'Security incidents do not fall', fr: 'Les incidents de sécurité ne baissent pas' },
  'target-missed': { en: 'A target is missed', fr: 'Un objectif est manqué' },
  'target-out-of-reach': { en: 'A target will be missed at this pace', fr: 'Un objectif sera manqué à ce rythme' },
  'file-missing': { en: 'A file of the month is missing', fr: 'Un fichier du mois manque' },
  restated: { en: 'A figure already shown has moved', fr: 'Un chiffre déjà montré a changé' },
  watch: { en: 'The resolution delay may be rising', fr: 'Le délai de résolution monte peut-être' },
}
