/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  en: {
    name: 'First response in time',
    subject: 'the first response in time',
    told: 'the share of first responses in time',
    line: 'in time',
    formula:
      'Tickets whose first response came within the time that the contract guarantees for their priority (GTI), divided by the tickets whose first response a file gives, in the month of their resolution. The time is counted in the hours of the commitment, from the dates, or from the tool’s own duration where it gives no date; never from the tool’s own yes or no. An automatic acknowledgement is not a response.',
    sure: 'Wilson 95% interval. Tickets for which nothing gives the first response are left out of the share, never assumed.',
    noTarget: 'no commitment agreed',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket under a commitment',
    weigh: 'The tickets answered late, the slowest first.',
    own: {
      median: 'median',
      p90: '9 of 10 within',
      late: 'late',
      untold: 'not recorded',
      disputed: 'the tool says otherwise',
      automatic:
        'Half of the first responses come within {median}: they look like automatic acknowledgements, which are not responses. Ask the provider which column gives the first answer from a person.',
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
      'Tickets dont la première réponse est venue dans le temps que le contrat garantit pour leur priorité (GTI), divisés par les tickets dont un fichier donne la première réponse, au mois de leur résolution. Le temps est compté sur les heures de l’engagement, d’après les dates, ou d’après la durée qu’indique l’outil s’il ne donne pas de date ; jamais d’après son oui ou son non. Un accusé de réception automatique n’est pas une réponse.',
    sure: 'Intervalle de Wilson à 95 %. Les tickets dont rien ne donne la première réponse sont laissés hors du taux, jamais supposés.',
    noTarget: 'aucun engagement convenu',
    sample: '{n} ticket | {n} tickets',
    noFile: 'il manque les tickets de ce mois',
    noSample: 'aucun ticket sous engagement',
    weigh: 'Les tickets qui ont eu une réponse en retard, les plus lents d’abord.',
    own: {
      median: 'médiane',
      p90: '9 sur 10 sous',
      late: 'en retard',
      untold: 'non renseignés',
      disputed: 'l’outil dit le contraire',
      automatic:
        'La moitié des premières réponses viennent en moins de {median} : elles ressemblent à des accusés de réception automatiques, qui ne sont pas des réponses. Demandez au prestataire quelle colonne donne la première réponse d’une personne.',
      up: 'plus de premières réponses dans les temps',
      down: 'moins de premières réponses dans les temps',
      moves:
        'Son propre taux : les tickets du groupe ont reçu une réponse dans les temps plus souvent ou moins souvent qu’avant. Sa part des tickets : le groupe pèse plus ou moins qu’avant, et se tient au-dessus ou au-dessous des autres.',
    },
  },
}
