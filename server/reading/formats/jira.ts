import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * Jira Service Management, every field of a search, in English, French, Spanish and Portuguese. Its SLA columns hold the time
 * that was left, negative once exceeded. Months are named in the person's language, some headers stand many times: the
 * first is read. A ticket that waits for the support is open.
 */
export const jira: Format = {
  id: 'jira',
  columns: {
    tickets: [
      {
        field: 'id',
        headers: [
          'Issue key',
          'Work item key',
          'Clé de ticket',
          'Clé du ticket',
          'Clé de demande',
          'Clave de incidencia',
          'Chave da item',
          'Chave do item',
          'Key',
          'Clé',
          'Clave',
          'Chave',
        ],
      },
      {
        field: 'openedAt',
        headers: ['Created', 'Création', 'Créé(e)', 'Créé', 'Créée', 'Créé le', 'Date de création', 'Creada', 'Criado'],
      },
      {
        field: 'resolvedAt',
        headers: [
          'Resolved',
          'Résolu(e)',
          'Résolu',
          'Résolue',
          'Résolu le',
          'Date de résolution',
          'Resuelta',
          'Resolvido',
        ],
      },
      { field: 'status', headers: ['Status', 'État', 'Statut', 'Estado'] },
      {
        field: 'statusCategory',
        headers: [
          'Status Category',
          'Catégorie d’état',
          'Catégorie de statut',
          'Catégorie d’états',
          'Categoría de estado',
          'Categoria de status',
          'Categoria do status',
        ],
      },
      { field: 'priority', headers: ['Priority', 'Priorité', 'Prioridad', 'Prioridade'] },
      {
        field: 'type',
        headers: ['Issue Type', 'Work type', 'Type de ticket', 'Tipo de Incidencia', 'Tipo de item', 'Tipo do item'],
      },
      { field: 'category', headers: customFields('Request Type', 'Type de demande', 'Category', 'Catégorie') },
      { field: 'category', headers: ['Component/s', 'Components', 'Composant/s', 'Composants', 'Componentes'] },
      { field: 'site', headers: customFields('Site', 'Location', 'Lieu') },
      {
        field: 'group',
        headers: customFields('Assignment group', 'Support group', 'Team', 'Groupe de support', 'Groupe', 'Équipe'),
      },
      { field: 'level', headers: customFields('Support level', 'Niveau de support', 'Niveau') },
      {
        field: 'slaMet',
        headers: customFields(
          'Time to resolution',
          'Time to done',
          'Time to close',
          'Time to resolve',
          'Temps de résolution',
          'Délai de résolution',
          'Tiempo hasta resolución',
        ),
        says: 'remaining',
      },
      {
        field: 'respondedAt',
        headers: customFields(
          '[CHART] Date of First Response',
          'Date of First Response',
          'First response date',
          'Date de première réponse',
          'Date de la première réponse',
        ),
      },
      {
        field: 'responseSlaMet',
        headers: customFields(
          'Time to first response',
          'Time to respond',
          'Time to assign',
          'Temps de première réponse',
          'Délai de première réponse',
          'Temps jusqu’à la première réponse',
          'Tiempo hasta la primera respuesta',
          'Tiempo hasta primera respuesta',
          'Tempo até a primeira resposta',
        ),
        says: 'remaining',
      },
      {
        field: 'statedResponseSeconds',
        headers: customFields(
          'Time to first response (elapsed)',
          'Time to first response - elapsed',
          'Time to first response elapsed time',
          'Elapsed time to first response',
          'Temps de première réponse (écoulé)',
          'Délai de première réponse (écoulé)',
        ),
      },
      {
        field: 'answerScore',
        headers: customFields(
          'Satisfaction rating',
          'Note de satisfaction',
          'Évaluation de la satisfaction',
          'Satisfaction',
        ),
        scale: 5,
      },
      {
        field: 'answeredAt',
        headers: customFields('Satisfaction date', 'Date de satisfaction', 'Date de la satisfaction'),
      },
      {
        field: 'updatedAt',
        headers: [
          'Updated',
          'Mise à jour',
          'Mis à jour',
          'Mise(s) à jour',
          'Mis(e) à jour',
          'Mis à jour le',
          'Mise à jour le',
          'Date de mise à jour',
          'Dernière mise à jour',
          'Actualizada',
          'Actualizado',
          'Actualizado(a)',
          'Atualizado(a)',
          'Atualizado',
          'Atualizada',
        ],
      },
    ],
  },
  marks: [
    'Issue key',
    'Work item key',
    'Clé de ticket',
    'Clé du ticket',
    'Clé de demande',
    'Clave de incidencia',
    'Chave da item',
    'Chave do item',
    'Issue Type',
    'Work type',
    'Issue id',
    'Status Category',
    'Catégorie d’état',
  ],
  statuses: {
    ...commonStatuses,
    'to do': 'open',
    'a faire': 'open',
    'waiting for support': 'open',
    'en attente du support': 'open',
    'en attente d assistance': 'open',
    'esperando ayuda': 'open',
    'esperando al soporte': 'open',
    'aguardando suporte': 'open',
    'aguardando pelo suporte': 'open',
    escalated: 'open',
    escalade: 'open',
    'en progreso': 'open',
    'em andamento': 'open',
    'esperando *': 'pending',
    'aguardando *': 'pending',
    pendiente: 'pending',
    pendente: 'pending',
    resuelta: 'resolved',
    resolvido: 'resolved',
    finalizada: 'closed',
    cerrada: 'closed',
    cerrado: 'closed',
    listo: 'closed',
    concluido: 'closed',
    fechado: 'closed',
    declined: 'cancelled',
    refuse: 'cancelled',
    cancelado: 'cancelled',
  },
  numericIds: false,
  markup: false,
}

/** A field that a site added, as each language heads it. */
function customFields(...names: readonly string[]): string[] {
  const wraps = ['Custom field', 'Champs personnalisés', 'Champ personnalisé', 'Campo personalizado']
  return names.flatMap((name) => [...wraps.map((wrap) => `${wrap} (${name})`), name])
}
