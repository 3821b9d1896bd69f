import { describe, expect, it } from 'vitest'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'
import { commonStatuses } from '../../../server/reading/formats/status-words.ts'
import { readCostNature } from '../../../server/reading/values/cost-nature.ts'
import { impliesPlanned, readIncidentKind, readPlanned } from '../../../server/reading/values/incident-kind.ts'
import { readSlaOutcome } from '../../../server/reading/values/sla-words.ts'
import { statusReader } from '../../../server/reading/values/status.ts'
import { readLevel } from '../../../server/reading/values/words.ts'

describe('a status', () => {
  const read = statusReader(commonStatuses)
  it.each([
    [
      'closed',
      ['Clôturée', 'clôturé(e)', 'Clôturé·e', 'clôturé.e.s', 'clos', 'CLOSE', 'Closes', 'Terminé(e)s', 'fermé-e'],
    ],
    ['closed', ['Clôturé automatiquement', 'Fermé (auto)', 'Fechado com êxito', 'Cerrada', 'Closed Complete', 'Done']],
    [
      'resolved',
      ['Résolue', 'résolu·e·s', 'Résolu par le support', 'Solutionnée', 'Traitée', 'Resuelta', 'Solucionados'],
    ],
    [
      'resolved',
      ['Resolved - awaiting confirmation', 'Solved (pending closure)', 'Résolu - en attente de validation client'],
    ],
    ['pending', ['Awaiting confirmation', 'En attente de clôture']],
    [
      'open',
      ['Nouvelle', 'nouveaux', 'Ouvert/e', 'En cours (Attribué)', 'En cours de clôture', 'Réouverte', 'À faire'],
    ],
    ['open', ['Non résolu', 'Prise en charge', 'Planifiée', 'Em andamento', 'Escalated']],
    [
      'pending',
      ['Suspendue', 'En attente fournisseur', 'attente clôture', 'Waiting for customer', 'Pendiente cliente'],
    ],
    ['cancelled', ['Annulée', 'Rejeté·e', 'Clôturé (annulé)', 'Fermé sans suite', 'Refusée', 'Won’t do']],
    ['duplicate', ['Doublon', 'Clos - doublon', 'Closed (duplicate)', 'Dupliquée']],
    // What is ended and not, by what stands in its brackets, is for a person to say.
    [
      null,
      [
        'Fermé (non résolu)',
        'Reopened (closed)',
        'Nouveau (clos)',
        'Résolu [en attente]',
        'Résolu - en attente client',
      ],
    ],
    [null, ['Livré au demandeur', 'À clôturer', 'Clôture demandée', 'Pas résolue', 'Feedback', '6', 'Resolved?!not']],
  ])('%s, whatever its gender, number and spelling', (status, cells) => {
    expect(cells.map((cell) => [cell, read(cell)])).toEqual(cells.map((cell) => [cell, status]))
  })
})

it.each([
  [
    1,
    [
      '1',
      'N1',
      'Support N1',
      'N1 - Centre de services',
      'Nivel 1',
      'Support N1 - Paris',
      'Premier niveau',
      '1ère ligne',
    ],
  ],
  [2, ['L2', '2nd line', 'Deuxième niveau', 'Second Level Support', 'Équipe N2 (réseau)', 'Niv. 2', 'Tier-2']],
  [3, ['Expert N3', 'Niveau 3 éditeur']],
  [
    null,
    [
      'Fournisseur',
      'N1/N2',
      'N1 et N2',
      'Paris 2',
      'Windows 1',
      'SN1',
      'Hors N1',
      'Non N1',
      'Support Niveau 1 et 2',
      'Levels 1 and 2',
      '1st and 2nd line',
      'First or second level',
      'Hors premier niveau',
      'Not the 1st line',
      'Lot 2',
      '9',
      'Helpdesk',
    ],
  ],
])('level %s, alone or inside a name', (level, cells) => {
  expect(cells.map((cell) => [cell, readLevel(cell)])).toEqual(cells.map((cell) => [cell, level]))
})

it.each([
  [true, ['Respecté', 'Tenu', 'Met', 'Within SLA', 'Dans les délais', 'Respectée', 'OK']],
  [false, ['Dépassé', 'Breached', 'Hors délai', 'KO', 'Non respecté', 'En retard', 'SLA dépassé']],
  [null, ['Oui', 'No', '1', 'Haute', '']],
])('a word says by itself that the SLA was met: %s', (met, cells) => {
  expect(cells.map((cell) => [cell, readSlaOutcome(cell)])).toEqual(cells.map((cell) => [cell, met]))
})

describe('the kind of an incident', () => {
  it.each([
    ['security', 'security'],
    ['Sécurité', 'security'],
    ['SECURITY INCIDENT', 'security'],
    ['Incident de sécurité', 'security'],
    ['Hameçonnage', 'security'],
    ['cyber-attaque', 'security'],
    ['Sécurité / phishing', 'security'],
    ['outage', 'outage'],
    ['Panne réseau', 'outage'],
    ['Interruption de service', 'outage'],
    ['Indisponibilité', 'outage'],
    ['Failure', 'outage'],
    ['Hardware failure', 'outage'],
    ['Power failure at HQ', 'outage'],
    ['Backup failure', null],
    ['Login failure', null],
    ['Delivery failures', null],
    ['Panne après cyberattaque', null],
    ['hors sécurité', null],
    ['no outage', null],
    ['Pas de panne', null],
    ['Fausse alerte phishing', null],
    ['Test de coupure', null],
    ['incident', null],
    ['antivirus', null],
    ['', null],
  ])('%j is %s', (cell, kind) => {
    expect(readIncidentKind(cell)).toBe(kind)
  })
})

it.each([
  ['oui', true],
  ['Planifiée', true],
  ['scheduled', true],
  ['0', false],
  ['Non planifié', false],
  ['unplanned', false],
  ['perhaps', null],
])('whether an outage was planned: %j is %s', (cell, planned) => {
  expect(readPlanned(cell)).toBe(planned)
})

it('maintenance is planned, unless it is said not to be', () => {
  const words = ['Maintenance', 'Arrêt programmé', 'Unplanned maintenance', 'Maintenance non planifiée', 'Panne']
  expect(words.filter(impliesPlanned)).toEqual(['Maintenance', 'Arrêt programmé'])
})

describe('the nature of a cost', () => {
  it.each(costNatures)('%s is read as it is kept', (nature) => {
    expect(readCostNature(nature)).toBe(nature)
    expect(readCostNature(nature.toUpperCase().replaceAll('-', ' '))).toBe(nature)
  })

  it.each([
    ['Récurrent', 'recurring'],
    ['Abonnement mensuel', 'recurring'],
    ['RUN', 'recurring'],
    ['Hors périmètre', 'out-of-scope'],
    ['hors-forfait', 'out-of-scope'],
    ['Régie', 'out-of-scope'],
    ['T&M', 'out-of-scope'],
    ['Pilotage interne', 'internal-steering'],
    ['Projet', 'project'],
    ['build', 'project'],
    ['Pénalités', 'penalty'],
    ['Run hors périmètre', null],
    ['divers', null],
  ])('%j is %s', (cell, nature) => {
    expect(readCostNature(cell)).toBe(nature)
  })
})
