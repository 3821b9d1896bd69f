import { alike } from './alike.ts'
import { kpi } from './kpi.ts'
import { shell } from './screen/shell.ts'
import { session } from './screen/session.ts'
import { scorecard } from './screen/scorecard.ts'
import { alerts } from './screen/alerts.ts'
import { documents } from './screen/documents.ts'
import { portfolio } from './screen/portfolio.ts'
import { contract } from './screen/contract.ts'
import type { First } from '../en/first.ts'

/**
 * Ce que disent le cadre, la connexion, la liste des contrats, le tableau de bord et les alertes : chargé d’emblée. Un texte
 * oublié est une erreur de type.
 */
export const first: First = {
  alike,
  kpi,
  ...shell,
  ...session,
  ...scorecard,
  ...alerts,
  ...documents,
  ...portfolio,
  ...contract,
}

export { fieldsOfKpis } from './kpi.ts'
