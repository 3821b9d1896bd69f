import type { Messages } from '../../en/screen.ts'

/** Ce que dit la page des alertes, et ce qu’on y fait. */
export const alertPage: Pick<Messages, 'alertPage'> = {
  alertPage: {
    toSettings: 'Réglages des alertes',
    titled: '{name} : {about}',
    ofKpi: 'Alertes sur ce chiffre',
    group: { open: 'Ouvertes', acknowledged: 'Prises en charge', closed: 'Closes' },
    all: 'Toutes',
    filterState: 'Alertes montrées, par état',
    filterRule: 'Alertes montrées, par motif',
    anyRule: 'Tous les motifs',
    noneMatches: 'Aucune alerte ne correspond à ce filtre.',
    none: 'Rien ne demande votre attention.',
    watchedSince: 'Le contrat est surveillé depuis le {when}, après chaque changement et toutes les heures.',
    noData: 'Rien à surveiller pour l’instant.',
    noDataHelp: 'Les alertes commencent avec le premier mois de données.',
    raisedAt: 'Levée au titre {month}, le {when}',
    toPenalties: 'Voir les pénalités',
    toKpi: 'Voir les chiffres et ce qu’il y a derrière',
    toCommittee: 'Voir le comité',
    toImports: 'Aller aux imports',
    history: 'Ce qui s’est passé',
    quoted: '« {text} »',
    somebody: 'quelqu’un',
    event: {
      raised: 'Levée par Vigie',
      worsened: 'Aggravée',
      worsenedTo: 'Aggravée : {seen}',
      seen: 'Vue',
      seenBy: 'Vue par {who}',
      acknowledged: 'Prise en charge par {who}',
      closed: 'Close par {who}',
      newBaseline: 'Nouvelle référence à partir {month}, convenue par {who}',
      closedByData: 'Close par les données : elles ne la montrent plus',
    },
    decide: 'Que décidez-vous ?',
    decision: {
      acknowledge: 'Prendre en charge',
      close: 'Clore',
      'new-baseline': 'Convenir d’une nouvelle référence',
    },
    decisionHelp: {
      acknowledge: 'Quelqu’un s’en occupe. L’alerte reste visible tant que les données la montrent.',
      close: 'Il n’y a plus rien à faire. Elle reste muette tant que les données montrent la même chose.',
      'new-baseline':
        'Les deux parties tiennent le délai actuel pour la nouvelle normale. Le détecteur repart du mois ci-dessous ; ce qu’il a dit avant reste écrit.',
    },
    fromMonth: 'Nouvelle référence à partir de',
    explanation: {
      acknowledge: 'Ce qui est fait',
      close: 'Pourquoi on peut la clore',
      'new-baseline': 'Pourquoi le niveau a changé pour de bon',
    },
    submit: {
      acknowledge: 'Prendre en charge',
      close: 'Clore l’alerte',
      'new-baseline': 'Fixer la nouvelle référence',
    },
    done: {
      acknowledge: 'L’alerte est prise en charge.',
      close: 'L’alerte est close.',
      'new-baseline': 'La nouvelle référence est convenue, et l’alerte close.',
    },
  },
}
