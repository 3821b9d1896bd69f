/** What a committee's decisions are refused for. */
export const committeeRefusals = {
  'decision-not-found': {
    status: 404,
    en: 'There is no decision {id} in this committee.',
    fr: 'Il n’y a pas de décision {id} dans ce comité.',
  },
  'decision-changed': {
    status: 409,
    en: 'Somebody changed this decision meanwhile (it is at version {version}). Nothing was written: read what it says now, then send yours again.',
    fr: 'Quelqu’un a modifié cette décision entre-temps (elle en est à la version {version}). Rien n’a été écrit : lisez ce qu’elle dit maintenant, puis renvoyez la vôtre.',
  },
  'decision-owner-unknown': {
    status: 400,
    en: 'Account {id} is no member of this contract: choose one of its members as owner, or write a name.',
    fr: 'Le compte {id} n’est pas membre de ce contrat : choisissez un de ses membres comme responsable, ou écrivez un nom.',
  },
  'decision-done-in-future': {
    status: 400,
    en: 'A decision is done on a day that has come: {on} is after today.',
    fr: 'Une décision est faite un jour déjà venu : {on} est après aujourd’hui.',
  },
} as const
