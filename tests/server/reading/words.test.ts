import { describe, expect, it } from 'vitest'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'
import { readCostNature } from '../../../server/reading/values/cost-nature.ts'
import { readIncidentKind, readPlanned } from '../../../server/reading/values/incident-kind.ts'

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
    ['Panne après cyberattaque', null],
    ['hors sécurité', null],
    ['no outage', null],
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
