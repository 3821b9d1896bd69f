import type * as en from './en.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words: typeof en.words = {
  'first-response': {
    name: 'Première réponse dans les temps',
    subject: 'la première réponse dans les temps',
    told: 'la part des premières réponses dans les temps',
    line: 'dans les temps',
    formula:
      'Tickets dont la première réponse est venue dans le temps que le contrat garantit pour leur priorité (GTI), divisés par les tickets dont un fichier donne la première réponse, au mois de leur résolution. Le temps est compté sur les heures de l’engagement, d’après les dates, ou d’après la durée qu’indique l’outil s’il ne donne pas de date ; jamais d’après son oui ou son non. Une réponse que le fichier date d’après la résolution compte à sa propre date : aucune autre ne la remplace. Un accusé de réception automatique n’est pas une réponse.',
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

/** The fields of a ticket that it alone rests on. */
export const fields: typeof en.fields = {
  respondedAt: {
    title: 'Première réponse',
    told: 'la date de première réponse',
    examples: ['15/01/2026 09:42', '16/01/2026 16:20'],
  },
  statedResponseSeconds: {
    title: 'Délai de première réponse indiqué par l’outil',
    told: 'le délai de première réponse de l’outil',
    examples: ['0,2'],
  },
  responseSlaMet: {
    title: 'Première réponse dans les temps',
    told: 'si la première réponse était dans les temps',
    examples: ['oui', 'non'],
  },
}
