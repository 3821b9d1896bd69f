import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../row-facts.ts'
import { withOwn } from './with-own.ts'

type Rules = readonly ColumnRule<FieldsOf['incidents']>[]

/** Vigie's own table of incidents; the template writes the first header of each language. */
export const ownIncidents: Rules = [
  { field: 'id', headers: ['incident_id', 'id_incident'] },
  { field: 'kind', headers: ['kind', 'nature'] },
  { field: 'startedAt', headers: ['detected_at', 'détecté_le', 'started_at', 'débuté_le'] },
  { field: 'endedAt', headers: ['ended_at', 'terminé_le', 'resolved_at', 'résolu_le'] },
  { field: 'severity', headers: ['severity', 'gravité'] },
  { field: 'category', headers: ['category', 'catégorie'] },
  { field: 'service', headers: ['service', 'service'] },
  { field: 'planned', headers: ['planned', 'planifié'] },
]

/** Headers of tables kept by hand that can mean only one thing. */
export const commonIncidents: Rules = withOwn(ownIncidents, [
  {
    field: 'id',
    headers: [
      'incident',
      'incident number',
      'n° incident',
      'n° d’incident',
      'numéro',
      'référence',
      'réf',
      'id',
      'number',
    ],
  },
  { field: 'kind', headers: ['kind', 'nature', 'type', 'incident type', 'type d’incident', 'nature de l’incident'] },
  {
    field: 'startedAt',
    headers: [
      'started at',
      'start',
      'start date',
      'start time',
      'started',
      'detected at',
      'detected',
      'detected on',
      'detection date',
      'date de détection',
      'détecté le',
      'détection',
      'début',
      'date de début',
      'début le',
      'date et heure de début',
      'date',
      'date de l’incident',
      'incident date',
      'opened at',
      'ouvert le',
      'date d’ouverture',
    ],
  },
  {
    field: 'endedAt',
    headers: [
      'ended at',
      'end',
      'end date',
      'end time',
      'ended',
      'resolved at',
      'resolved',
      'resolution date',
      'restored at',
      'fin',
      'date de fin',
      'terminé le',
      'date et heure de fin',
      'résolu le',
      'date de résolution',
      'rétabli le',
      'date de rétablissement',
    ],
  },
  { field: 'severity', headers: ['severity', 'gravité', 'sévérité', 'criticité', 'impact', 'priority', 'priorité'] },
  { field: 'category', headers: ['category', 'catégorie', 'cause', 'sous-type'] },
  { field: 'service', headers: ['service', 'application', 'system', 'système', 'service impacté', 'affected service'] },
  {
    field: 'planned',
    headers: ['planned', 'scheduled', 'planifié', 'planifiée', 'programmé', 'programmée', 'prévu', 'maintenance'],
  },
])
