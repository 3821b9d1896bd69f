import type { Messages } from '../en.ts'

/** Ce que peut contenir une colonne d’un fichier, et ce qui y dit le niveau 1. */
export const importFields: Pick<
  Messages,
  'field' | 'incidentField' | 'answerField' | 'costField' | 'levelOneRule' | 'levelOneWhy'
> = {
  field: {
    id: 'Numéro de ticket',
    openedAt: 'Ouverture',
    resolvedAt: 'Résolution',
    closedAt: 'Clôture',
    status: 'Statut',
    priority: 'Priorité',
    type: 'Type',
    category: 'Catégorie',
    site: 'Site',
    group: 'Groupe',
    level: 'Niveau de support',
    escalated: 'Escaladé',
    reassignments: 'Réaffectations',
    reopenings: 'Réouvertures',
    reopenedAt: 'Réouvert le',
    pendingSeconds: 'Attente du client',
    statedDelaySeconds: 'Délai indiqué par l’outil',
    slaMet: 'SLA respecté',
    firstContact: 'Résolu au premier contact',
  },
  incidentField: {
    kind: 'Nature de l’incident',
    startedAt: 'Détection ou début',
    endedAt: 'Résolution ou fin',
    id: 'Numéro d’incident',
    severity: 'Gravité',
    service: 'Service',
    planned: 'Planifié',
  },
  answerField: {
    answeredAt: 'Date de la réponse',
    score: 'Note',
    scale: 'Meilleure note',
    survey: 'Enquête (ticket ou périodique)',
    sentAt: 'Envoi de l’enquête',
    id: 'Numéro de réponse',
  },
  costField: {
    month: 'Mois',
    amount: 'Montant',
    nature: 'Nature du coût',
    label: 'Libellé',
    forecast: 'Prévision',
    id: 'Numéro de ligne',
  },
  levelOneRule: {
    escalated: 'la colonne d’escalade',
    level: 'le niveau de support',
    groups: 'le groupe qui l’a résolu',
    reassignments: 'le nombre de réaffectations (0 = niveau 1)',
  },
  levelOneWhy: {
    escalated: 'd’après la colonne d’escalade',
    level: 'd’après le niveau de support',
    groups: 'd’après le groupe',
    reassignments: 'd’après les réaffectations',
  },
}
