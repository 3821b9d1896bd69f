import { expect, test } from 'vitest'
import { explain, type Explained } from '../../../shared/alerts/explain.ts'

const figures: Explained['figures'] = {
  unit: 'ratio',
  expected: 0.85,
  seen: 0.712,
  interval: { low: 0.6, high: 0.8 },
  since: null,
  slope: null,
  projected: null,
  dueMonth: 6,
  certain: true,
  file: null,
  movedBy: [{ by: 'category', label: 'Réseau', contribution: -0.04 }],
}
const alert = (rule: Explained['rule'], more: Partial<Explained['figures']> = {}): Explained => ({
  rule,
  kpi: 'first-level-resolution',
  month: '2026-12',
  figures: { ...figures, ...more },
})

/** Spaces before French punctuation are as narrow as the locale writes them: here they are all spaces. */
const inFrench = (told: Explained) => explain('fr', told).replace(/[\u00A0\u202F]/g, ' ')

test('a target missed when it was due, and one that a later quarter misses', () => {
  expect(explain('en', alert('target-missed'))).toBe(
    'At M6, first-level resolution is 71.2% for a target of 85%. This is beyond chance. Mostly: Réseau (−4\u00A0points).',
  )
  expect(inFrench(alert('target-missed'))).toBe(
    'À M6, la résolution au premier niveau est de 71,2 % pour un objectif de 85 %. Le hasard ne suffit pas à l’expliquer. Surtout : Réseau (−4 points).',
  )
  const later = alert('target-missed', { since: '2026-10', certain: false, movedBy: [] })
  expect(explain('en', later)).toBe(
    'From October 2026 to December 2026, first-level resolution is 71.2% for a target of 85%, due since M6. At this volume, it could still be chance.',
  )
  expect(inFrench(later)).toBe(
    'D’octobre 2026 à décembre 2026, la résolution au premier niveau est de 71,2 % pour un objectif de 85 %, attendu depuis M6. À ce volume, ce peut encore être un effet du hasard.',
  )
})

test('a restatement names what moved and where to read why, not the groups of its KPI', () => {
  const moved = alert('restated', { since: '2026-02', expected: null })
  expect(explain('en', moved)).toBe(
    'First-level resolution of February 2026 was unknown and is now 71.2%. The ledger says which import or setting moved it, and which other months moved.',
  )
  expect(inFrench(moved)).toBe(
    'La résolution au premier niveau en février 2026 : sans valeur auparavant, 71,2 % à présent. Le registre dit quel import ou quel réglage l’a fait changer, et quels autres mois ont changé.',
  )
})

test('a drift tells what is seen and expected, since when, how fast and where it leads', () => {
  const drifting = alert('drift', {
    unit: 'hours',
    seen: 9.64,
    expected: 7.2,
    projected: 12.1,
    since: '2026-03',
    movedBy: [],
    slope: { value: 0.051, low: 0.03, high: 0.072 },
  })
  expect(explain('en', drifting).replaceAll('\u00A0', ' ')).toBe(
    'Tickets of the same kind have taken longer since March 2026: 9.6 h in December 2026 where 7.2 h would be expected, whether or not the SLA is met. The rise is +5.1% a month (between +3% and +7.2%), more than chance allows; at this pace the delay reaches 12.1 h in six months.',
  )
  expect(inFrench(drifting)).toBe(
    'À nature égale, les tickets prennent plus de temps depuis mars 2026 : 9,6 h en décembre 2026 là où l’on attendrait 7,2 h, que le SLA soit tenu ou non. La hausse est de +5,1 % par mois (entre +3 % et +7,2 %), plus que ne le permet le hasard ; à ce rythme, le délai atteindra 12,1 h dans six mois.',
  )
})

test('a budget off its forecast, either way', () => {
  const over = alert('budget', { unit: 'change', seen: 0.18, expected: 0.15, dueMonth: null, movedBy: [] })
  expect(inFrench({ ...over, kpi: 'budget-variance' })).toBe(
    'Depuis M1, le coût s’écarte de +18 % de la prévision, au-delà des ±15 % convenus pour les premiers mois. Le dimensionnement ou le périmètre de départ était inexact : le pont distingue le hors périmètre, le volume et le prix.',
  )
})

test('a nature of cost that moved the total is told in words', () => {
  const told = alert('target-missed', {
    unit: 'change',
    movedBy: [{ by: 'nature', label: 'out-of-scope', contribution: 0.217 }],
  })
  expect(inFrench({ ...told, kpi: 'total-cost' })).toContain('Surtout : hors périmètre (+21,7 points).')
})
