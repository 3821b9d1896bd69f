import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/**
 * EasyVista's views in French: of incidents, of requests, and of all tickets. An incident that was resolved at once was so by whoever
 * answered. Its delays say their unit in the header.
 */
export const easyvista: Format = {
  id: 'easyvista',
  columns: {
    tickets: [
      {
        field: 'id',
        headers: ['N° d’Incident', 'N° de demande', 'N° ticket', 'N° de ticket', 'N° d’action', 'Référence ticket'],
      },
      {
        field: 'openedAt',
        headers: ['Date d’émission', 'Enregistré le', 'Date de création', 'Date d’enregistrement', 'Date d’ouverture'],
      },
      { field: 'resolvedAt', headers: ['Date de résolution', 'Date de fin', 'Date de fin réelle', 'Résolu le'] },
      { field: 'closedAt', headers: ['Date de clôture', 'Clôturé le'] },
      { field: 'status', headers: ['Statut ticket', 'Statut', 'Meta Statut'] },
      { field: 'priority', headers: ['Priorité', 'Urgence'] },
      { field: 'type', headers: ['Type', 'Type de ticket', 'Type de demande'] },
      {
        field: 'category',
        headers: ['Sujet (dernier niveau)', 'Sujet (complet)', 'Libellé du service', 'Catégorie', 'Catalogue'],
      },
      { field: 'site', headers: ['Localisation (dernier niveau)', 'Localisation', 'Entité'] },
      {
        field: 'group',
        headers: ['Résolu par (groupe)', 'Groupe courant', 'Groupe en charge', 'GROUP_$lng', 'GROUP_FR', 'Groupe'],
      },
      {
        field: 'slaDueAt',
        headers: ['Date de résolution maximum', 'Date de résolution maximale', 'Date max. de résolution'],
      },
      {
        field: 'statedDelaySeconds',
        headers: ['Délai de résolution (min)', 'Délai de résolution (hh:mm)', 'Délai de résolution'],
      },
      {
        field: 'respondedAt',
        headers: ['Date de prise en compte', 'Date de prise en charge', 'Pris en charge le', 'Pris en compte le'],
      },
      {
        field: 'statedResponseSeconds',
        headers: ['Délai de prise en compte (min)', 'Délai de prise en compte (hh:mm)', 'Délai de prise en compte'],
      },
      { field: 'firstContact', headers: ['Résolution immédiate'] },
      { field: 'updatedAt', headers: ['Dernière mise à jour', 'Date de dernière mise à jour', 'Mis à jour le'] },
    ],
  },
  marks: [
    'Date d’émission',
    'Meta Statut',
    'Résolu par (groupe)',
    'GROUP_$lng',
    'Résolution immédiate',
    'Date de résolution maximum',
    'Libellé du service',
  ],
  statuses: { ...commonStatuses, 'a prendre en compte': 'open', 'en cours de prise en compte': 'open' },
  numericIds: false,
  markup: false,
}
