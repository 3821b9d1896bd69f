import type { committeeRefusals as en } from '../../en/sent/committee-refusals.ts'

/** Pourquoi les décisions et les documents d’un comité sont refusés. */
export const committeeRefusals: typeof en = {
  'decision-not-found':
    'Il n’y a pas de décision {id} dans ce comité. Rechargez la page : elle a peut-être été retirée.',
  'decision-changed':
    'Quelqu’un a modifié cette décision entre-temps (elle en est à la version {version}). Rien n’a été écrit : lisez ce qu’elle dit maintenant, puis renvoyez la vôtre.',
  'decision-owner-unknown':
    'Le compte {id} n’est pas membre de ce contrat : choisissez un de ses membres comme responsable, ou écrivez un nom.',
  'decision-done-in-future':
    'Une décision ne peut pas avoir été faite le {on}, qui est encore à venir. Donnez la date d’aujourd’hui ou un jour passé.',
  'committee-open': 'Le comité du T{quarter} · {months} n’est pas clos : clôturez-le d’abord.',
  'committee-closed': 'Le comité du T{quarter} · {months} est clos. Le client peut le rouvrir, avec une raison.',
  'quarter-running': 'Le T{quarter} · {months} n’est pas terminé : son comité se clôt une fois son dernier mois passé.',
  'documents-busy': 'Trop de documents sont en cours de préparation. Attendez {seconds} s, puis réessayez.',
  'edition-signed': 'Vous avez déjà signé le procès-verbal du T{quarter} · {months} : il n’y a plus rien à faire.',
}
