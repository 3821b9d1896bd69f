import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import { commonLastUpdate, ownLastUpdate } from './last-update.ts'
import { words } from './responses.ts'
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
  ownLastUpdate,
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
      'incident id',
      'id incident',
      'event id',
      'alert id',
    ],
  },
  {
    field: 'kind',
    headers: [
      'kind',
      'nature',
      'type',
      'incident type',
      'type d’incident',
      'nature de l’incident',
      'event',
      'évènement',
    ],
  },
  {
    field: 'kind',
    headers: ['category', 'catégorie', 'cause', 'famille', 'title', 'titre', 'incident name', 'libellé', 'description'],
    holds: 'kinds',
  },
  {
    field: 'kind',
    headers: ['threat', 'threat name', 'malware', 'malware name', 'menace', 'nom de la menace'],
    says: 'security',
  },
  {
    field: 'startedAt',
    headers: words(
      'started at, start, start date, start time, started, detected at, detected, detected on',
      'detection date, detection time, detected time, date detected, first seen, début, date de début',
      'date début, début le, date et heure de début, date de détection, détecté le, détection, opened',
      'ouvert, ouverture, date, date de l’incident, incident date, opened at, ouvert le, date d’ouverture',
      'begin, begin time, began at, first activity, first activity time, first behavior, firstbehavior',
      'triggered at, triggered on, déclenché le, date et heure, date heure, date time, datetime, timestamp',
      'outage start, start of outage, downtime start, début d’indisponibilité, début de la panne, indisponible du',
      'event start time, event time, created, created at, created time, creation time, problem time',
      'down at, alert created, alert time, horodatage, heure de l’événement',
    ),
  },
  {
    field: 'endedAt',
    headers: words(
      'end of outage, outage end, downtime end, fin de la panne, fin d’indisponibilité, restored at, restored, restored on, date restored, rétabli',
      'rétabli le, date de rétablissement, heure de rétablissement, recovery time, recovered at, up at',
      'alert resolved, ended at, end, end date, end time, event end time, ended, fin, date de fin',
      'date fin, date et heure de fin, fin de l’incident, terminé le, last activity, last activity time',
      // Its ticket may be resolved later than the service is back.
      'resolved at, resolved, resolution date, résolu le, date de résolution',
    ),
  },
  { field: 'endedAt', headers: ['rétablissement'], holds: 'dates' },
  { field: 'startedAt', headers: ['jour', 'day', 'from', 'de', 'du'], holds: 'dates' },
  { field: 'endedAt', headers: ['to', 'until', 'à', 'au', 'jusqu’à'], holds: 'dates' },
  { field: 'startedAt', headers: ['time', 'heure'], holds: 'dates' },
  { field: 'startedTime', headers: ['heure', 'heure de début', 'heure début', 'heure de détection', 'time'] },
  { field: 'endedTime', headers: ['heure de fin', 'heure fin'] },
  {
    field: 'startedTime',
    headers: [
      'de',
      'from',
      'start time',
      'start',
      'started',
      'started at',
      'début',
      'begin time',
      'detection time',
      'down at',
      'opened',
      'ouvert',
      'ouverture',
    ],
    holds: 'times',
  },
  {
    field: 'endedTime',
    headers: [
      'à',
      'to',
      'jusqu’à',
      'until',
      'end time',
      'end',
      'ended',
      'ended at',
      'fin',
      'recovery time',
      'up at',
      'rétabli à',
      'resolved',
      'résolu',
      'closed',
      'clos',
      'clôture',
    ],
    holds: 'times',
  },
  {
    field: 'durationSeconds',
    headers: words(
      // How long the service was down, which its incident may outlast.
      'outage duration, downtime, durée d’indisponibilité, durée d’interruption, durée de la panne, temps d’arrêt, temps d’indisponibilité',
      'duration, duration minutes, duration in minutes, duration hours, duration in hours, durée, durée minutes, durée en minutes, durée heures, durée en heures, durée de l’incident',
    ),
  },
  {
    field: 'severity',
    headers: ['severity', 'gravité', 'sévérité', 'criticité', 'rule level', 'impact', 'priority', 'priorité'],
  },
  {
    field: 'category',
    headers: [
      'category',
      'categories',
      'catégorie',
      'catégories',
      'cause',
      'root cause',
      'reason',
      'problem',
      'problème',
      'rule description',
      'sous-type',
      'threat type',
      'type de menace',
    ],
  },
  {
    field: 'service',
    headers: [
      'service',
      'application',
      'system',
      'système',
      'service impacté',
      'affected service',
      'monitor',
      'monitor name',
      'sonde',
      'host',
      'hôte',
      'agent name',
      'service sources',
      'service source',
    ],
  },
  {
    field: 'planned',
    headers: ['planned', 'scheduled', 'planifié', 'planifiée', 'programmé', 'programmée', 'prévu', 'maintenance'],
  },
  commonLastUpdate,
])
