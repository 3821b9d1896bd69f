/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  en: {
    name: 'First response in time',
    subject: 'the first response in time',
    told: 'the share of first responses in time',
    line: 'in time',
    formula:
      'Tickets whose first response came within the time that the contract guarantees for their priority (GTI), divided by the tickets of which a file tells it, in the month of their resolution. Counted on the hours of the commitment, from the dates, or from the tool’s own time where it tells no date; never from its own yes or no. An automatic acknowledgement is no response.',
    sure: 'Wilson 95% interval. Tickets of which nothing tells the first response are left out of the share, never assumed.',
    noTarget: 'no commitment agreed',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket under a commitment',
    weigh: 'The tickets answered late, the slowest first.',
    own: {
      median: 'median',
      p90: '9 of 10 within',
      late: 'late',
      untold: 'not told',
      disputed: 'the tool says otherwise',
      automatic:
        'Half of the first responses come within {median}: they look like automatic acknowledgements, which are no response. Ask the provider which column tells the first answer of a person.',
      up: 'more first responses in time',
      down: 'fewer first responses in time',
      moves:
        'Own share: the tickets of the group were answered in time more often or less often than before. Share of tickets: the group weighs more or less than before, and stands above or below the others.',
    },
  },
  fr: {
    name: 'Première réponse dans les temps',
    subject: 'la première réponse dans les temps',
    told: 'la part des premières réponses dans les temps',
    line: 'dans les temps',
    formula:
      'Tickets dont la première réponse est venue dans le temps que le contrat garantit pour leur priorité (GTI), divisés par les tickets dont un fichier la dit, au mois de leur résolution. Comptée sur les heures de l’engagement, d’après les dates, ou d’après le délai de l’outil s’il ne dit pas de date ; jamais d’après son oui ou son non. Un accusé de réception automatique n’est pas une réponse.',
    sure: 'Intervalle de Wilson à 95 %. Les tickets dont rien ne dit la première réponse sont hors du taux, jamais supposés.',
    noTarget: 'aucun engagement convenu',
    sample: '{n} ticket | {n} tickets',
    noFile: 'il manque les tickets de ce mois',
    noSample: 'aucun ticket sous engagement',
    weigh: 'Les tickets qui ont eu une réponse en retard, les plus lents d’abord.',
    own: {
      median: 'médiane',
      p90: '9 sur 10 sous',
      late: 'en retard',
      untold: 'non dits',
      disputed: 'l’outil dit le contraire',
      automatic:
        'La moitié des premières réponses viennent en moins de {median} : elles ressemblent à des accusés de réception automatiques, qui ne sont pas des réponses. Demandez au prestataire quelle colonne dit la première réponse d’une personne.',
      up: 'plus de premières réponses dans les temps',
      down: 'moins de premières réponses dans les temps',
      moves:
        'Son propre taux : les tickets du groupe ont reçu une réponse dans les temps plus souvent ou moins souvent qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et se tient au-dessus ou au-dessous des autres.',
    },
  },
}
