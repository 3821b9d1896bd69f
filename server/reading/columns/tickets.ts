import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import { commonLastUpdate } from './last-update.ts'
import { commonResponses, words } from './responses.ts'
import { commonSlas } from './sla.ts'

/** Headers of why a ticket was closed: `Motif de clôture`, `Close code`, `Resolution`. */
const CLOSING_REASON =
  /^(?:(?:motif|raison|cause|code|type)s? (?:de |d )?(?:la )?(?:cloture|fermeture|resolution|solution|annulation)|(?:clos(?:e|ed|ing|ure)|resolution|resolve|cancellation) (?:code|reason|type)|reason for clos(?:ing|ure)|resolution|resolved as|closed as)$/

/** Headers of tables kept by hand that can mean only one thing, in the words of every day: articles and “de” come and go. */
export const commonTickets: readonly ColumnRule<FieldsOf['tickets']>[] = [
  {
    field: 'id',
    headers: words(
      'ticket, ticket id, id ticket, id du ticket, ticket number, ticket no, ticket num, ticket ref',
      'ticket#, ticket #, # ticket, n° ticket, n° de ticket, n° du ticket, num ticket, no ticket',
      'numéro de ticket, numéro du ticket, numéro ticket, référence du ticket, référence ticket',
      'réf ticket, numéro, n°, no, num, référence, réf, ref, id, number, case number, case id, case #',
      'n° incident, n° d’incident, n° de l’incident, numéro d’incident, numéro incident, num incident',
      'incident id, id incident, incident number, incident no, incident #, réf incident',
      'n° de demande, n° demande, numéro de demande, numéro demande, id demande, request id',
      'request number, n° dossier, n° de dossier, n° intervention, n° d’intervention, call number',
      'job no, job number, job id, work order, work order number, wo number, n° bi, n° bon, n° appel',
      'call id, sr number, key, issue key, clé, clé du ticket, clé de demande, #',
    ),
  },
  { field: 'id', headers: ['incident', 'issue', 'case'], holds: 'numbers' },
  {
    field: 'openedAt',
    headers: words(
      'opened at, opened, opened on, opening date, opening time, date opened, date open, open date, open time',
      'opened date, opened time, date time opened, opened date time, created at, created, created on',
      'creation date, creation time, date created, created time, created date, create date, date time created',
      'raised, raised at, raised on, date raised, reported date, reported on, reported at, reported, date reported',
      'submit date, submitted, submitted on, date submitted, ouvert le, ouverte le, ouvert',
      'date d’ouverture, date ouverture, date de l’ouverture, ouverture, date et heure d’ouverture',
      'date heure ouverture, date d’ouverture du ticket, créé le, créée le, créé, date de création',
      'date création, date de création du ticket, date et heure de création, création, date d’émission',
      'déclaré le, date de déclaration, date déclaration, date de la demande, date demande, date d’appel, signalé le, date de signalement',
      'reçu le, demande reçue le, date de réception, créé à, call date, requested on, date requested, requested',
      'received, received at, received on, date received, date de soumission, soumis le, demandé le, arrivé le',
      // When it was written down, which may be later than when it came in.
      'logged, logged at, logged on, date logged, log date, date entered, entered on, entry date',
      'date de saisie, saisi le, enregistré le, date d’enregistrement',
    ),
  },
  // Where nothing else is an opening: beside when a ticket came in, it is when work on it began.
  {
    field: 'openedAt',
    headers: words(
      'date de début, date début, début, début le, date et heure de début, start date, start time, started at, started',
    ),
  },
  { field: 'openedAt', headers: words('début, start'), holds: 'dates' },
  // The times of a day that stands in a column of its own.
  { field: 'openedTime', headers: words('début, start, started, ouverture, opened, ouvert'), holds: 'times' },
  {
    field: 'resolvedTime',
    headers: words('résolu, resolved, solved, rétabli, fin, end, ended, finished'),
    holds: 'times',
  },
  { field: 'closedTime', headers: words('fermeture, clôture, closed, clos'), holds: 'times' },
  {
    field: 'resolvedAt',
    headers: words(
      'resolved at, resolved, resolution date, date resolved, resolved date, solved at, solved on',
      'resolved on, resolved time, resolve time, date solved, solution date, date time resolved, fixed on',
      'date fixed, completed, completed at, completed on, completed time, completion date, date completed',
      'résolu le, résolue le, résolu, date de résolution, date résolution, date de la résolution',
      'résolution, date et heure de résolution, date heure résolution, date de solution, date solution',
      'last resolved date, résolu à, résolue, fixed, fixed at, complete date, completed date, réparé le, corrigé le, traitée le, fin de traitement',
      'traité le, date de traitement, date de résolution effective, date de rétablissement, rétabli le',
      'date de résolution réelle, date réelle de résolution, résolution réelle, résolution effective',
      'done date, date done, done on, done at, finished on, finished at, finish date, date finished',
      'actual resolution, actual resolution date, actual resolved date, actual completion date',
    ),
  },
  {
    field: 'closedAt',
    headers: words(
      'closed at, closed, closing date, date closed, closed on, closed time, closed date, close date',
      'close time, closure date, date time closed, closed date time, date close, clos le, close le, clôturé le, clôturée le, clôturé',
      'date de clôture, date clôture, date de la clôture, date et heure de clôture, date heure clôture',
      'clôture, fermé le, fermée le, date de fermeture, date fermeture, fermeture, terminé le',
      'date de clôture réelle, date de clôture effective, actual close date, actual closure date',
      'heure d’achèvement, date d’achèvement, achevé le, fermé à, clos à, date de fin, date fin, end date, date de clôture du ticket',
    ),
  },
  {
    field: 'status',
    headers: words(
      'ticket status, statut du ticket, état du ticket, current status, statut actuel, request status',
      'incident status, statut de la demande, état de la demande, état de l’incident, statut incident, status, state, statut, état, situation',
    ),
  },
  {
    field: 'priority',
    headers: words('priority, priorité, ticket priority, priorité du ticket, niveau de priorité, prio, criticité'),
  },
  {
    field: 'priority',
    headers: words('niveau, level'),
    holds: 'severities',
  },
  {
    field: 'type',
    headers: words(
      'incident/demande, incident ou demande, ticket type, type de ticket, type du ticket, nature du ticket',
      'type, request type, issue type, type de demande, nature, type d’appel, record type',
    ),
  },
  {
    field: 'category',
    headers: words('category, catégorie, catégorie du ticket, domaine, famille, thème, help topic, catégorie ticket'),
  },
  {
    field: 'site',
    headers: words('site, location, lieu, agence, localisation, emplacement, établissement, ville'),
  },
  {
    field: 'group',
    headers: words(
      'assignment group, assigned group, support group, resolver group, assigned team',
      'groupe de techniciens, groupe courant, groupe de support, groupe d’affectation',
      'groupe affecté, groupe assigné, groupe de résolution, groupe résolveur, groupe technique',
      'groupe final, équipe finale, dernier groupe, final group, last group',
      'operator group, équipe de résolution, équipe résolutrice, groupe intervenant',
      'équipe affectée, équipe de support, équipe assignée, groupe support',
      // Of whom, nothing says: where nothing else is who deals with it.
      'group, team, groupe, équipe, queue, file d’attente',
    ),
  },
  { field: 'group', headers: words('file, file de traitement'), holds: 'names' },
  {
    field: 'level',
    headers: words(
      'resolution level, resolved level, niveau de résolution, niveau résolution, final level, niveau final',
      'highest level, niveau atteint, dernier niveau',
    ),
  },
  { field: 'level', headers: words('résolu par, traité par, resolved by, solved by, handled by'), holds: 'levels' },
  {
    field: 'level',
    headers: words(
      'support level, support tier, niveau de support, niveau support, niveau d’intervention, niveau de traitement',
      // Of what, nothing says: where nothing else is a level.
      'level, lvl, tier, niveau, niv',
    ),
  },
  {
    field: 'escalated',
    headers: words(
      'escaladé n2, escaladé vers n2',
      'escaladé au n2, escaladé au niveau 2, escaladé niveau 2, escalade n2, escalade vers n2, escalade niveau 2',
      'transféré n2, transféré au n2, transmis au n2, passage n2, escalated to l2, escalated to level 2',
      'escalated to tier 2, escalated to n2, escalation to l2',
      // To whom, nothing says: it may be to a manager.
      'escalated, is escalated, escaladé, escaladée, escalade, escalation',
    ),
  },
  {
    field: 'escalated',
    headers: words(
      'résolu au n1, résolu n1, résolu par le n1, résolu au niveau 1, résolu au premier niveau, résolution n1',
      'traité n1, traité au n1, traité en n1, traité au niveau 1, résolu en n1, résolu dès le n1, résolu au 1er niveau',
      'resolved at l1, resolved at level 1, resolved at tier 1, resolved by l1, first level resolution, first line fix',
      'resolved at first level, solved at first level, resolved by first level, resolved at first line, solved at l1',
    ),
    says: 'opposite',
  },
  {
    field: 'reassignments',
    headers: words(
      'reassignments, # reassignments, # of reassignments, no of reassignments, reassignment count, number of reassignments, reassign count, réaffectations',
      'nombre de réaffectations, nb réaffectations, nb de réaffectations, nbre de réaffectations',
      // From one to another of a level, as often as not: what was escalated is surer.
      'nb escalades, nb d’escalades, nombre d’escalades, escalation count, escalations',
      'transferts, nombre de transferts, nb transferts, nb de transferts, nombre de réassignations, réassignations',
    ),
  },
  {
    field: 'reopenedAt',
    headers: words('reopened, re-opened, rouvert, réouvert, réouverture, reopening'),
    holds: 'dates',
  },
  {
    field: 'reopenings',
    headers: words(
      'reopenings, reopen count, reopens, number of reopens, reopened count, réouvertures',
      'rouvert, réouvert, reopened, re-opened, nombre de réouvertures, nb réouvertures, nb de réouvertures, nbre de réouvertures',
    ),
  },
  { field: 'reopenedAt', headers: words('reopened at, reopened on, reopen date, rouvert le, date de réouverture') },
  {
    field: 'pendingSeconds',
    headers: words(
      'pending time, waiting time, pending hours, pending duration, on hold time, hold time, time on hold',
      'temps d’attente, délai d’attente, durée d’attente, temps de suspension, durée de suspension',
      'attente, suspension, waiting, on hold, durée en attente, temps d’attente utilisateur, attente utilisateur',
      'temps en attente, temps suspendu, temps d’attente client, attente client, temps en attente client',
      'durée d’attente client, durée en attente client, customer waiting time, waiting for customer time, time pending',
    ),
  },
  ...commonSlas,
  { field: 'closingReason', headers: [], matching: CLOSING_REASON },
  {
    field: 'firstContact',
    headers: words(
      'first contact resolution, first call resolution, fcr, résolu au premier contact',
      'résolution immédiate, résolu au premier appel, premier contact',
    ),
  },
  ...commonResponses,
  {
    field: 'answerScore',
    headers: words('satisfaction score, satisfaction rating, note de satisfaction, csat, satisfaction'),
  },
  { field: 'answerScale', headers: words('satisfaction scale, échelle de satisfaction') },
  { field: 'answerSentAt', headers: words('survey sent at, survey sent on, enquête envoyée le') },
  { field: 'answeredAt', headers: words('survey answered at, satisfaction date, date de réponse à l’enquête') },
  commonLastUpdate,
]
