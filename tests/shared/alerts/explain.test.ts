import { describe, expect, test } from 'vitest'
import { explain, explainInOne, type Explained } from '../../../shared/alerts/explain.ts'

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
    'At M6, first-level resolution is 71.2% against a target of 85%. This is beyond chance. Mostly: Réseau (−4\u00A0points).',
  )
  expect(inFrench(alert('target-missed'))).toBe(
    'À M6, la résolution au premier niveau est de 71,2 % pour un objectif de 85 %. Le hasard ne suffit pas à l’expliquer. Surtout : Réseau (−4 points).',
  )
  const later = alert('target-missed', { since: '2026-10', certain: false, movedBy: [] })
  expect(explain('en', later)).toBe(
    'From October to December 2026, first-level resolution is 71.2% against a target of 85%, due since M6. This is not proven: too little data, a value close to the target, or months without a file.',
  )
  expect(inFrench(later)).toBe(
    'D’octobre à décembre 2026, la résolution au premier niveau est de 71,2 % pour un objectif de 85 %, échu depuis M6. Ce n’est pas prouvé : trop peu de données, une valeur proche de l’objectif, ou des mois sans fichier.',
  )
})

test('a restatement whose verdict turned says both verdicts, also where the figure stayed', () => {
  const moved = alert('restated', {
    since: '2026-06',
    expected: 0.125,
    seen: 0.125,
    unit: 'change',
    turnedTo: 'missed',
  })
  expect(explainInOne('en', { ...moved, kpi: 'budget-variance' })).toBe(
    'The budget variance for June 2026 was +12.5% (target met) and is now +12.5% (target missed).',
  )
  const back = alert('restated', { since: '2026-06', expected: 0.8, seen: 0.9, turnedTo: 'met' })
  expect(explainInOne('fr', back).replace(/[\u00A0\u202F]/g, ' ')).toBe(
    'La résolution au premier niveau en juin 2026 : 80 % (objectif manqué) auparavant, 90 % (objectif atteint) à présent.',
  )
})

test('a restatement names what moved and where to read why, not the groups of its KPI', () => {
  const moved = alert('restated', { since: '2026-02', expected: null })
  expect(explain('en', moved)).toBe(
    'First-level resolution for February 2026 was unknown and is now 71.2%. The ledger says what moved it, and which other months moved.',
  )
  expect(inFrench(moved)).toBe(
    'La résolution au premier niveau en février 2026 : sans valeur auparavant, 71,2 % à présent. Le registre dit ce qui l’a fait changer, et quels autres mois ont changé.',
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
  const over = alert('budget', {
    unit: 'change',
    seen: 0.18,
    expected: 0.15,
    since: '2026-07',
    dueMonth: null,
    movedBy: [],
  })
  expect(inFrench({ ...over, kpi: 'budget-variance' })).toBe(
    'De juillet à décembre 2026, le coût s’écarte de +18 % de la prévision, au-delà des ±15 % convenus pour les premiers mois. C’est le signe d’un dimensionnement ou d’un périmètre de départ inexact : le pont distingue le hors périmètre, le volume et le prix.',
  )
})

test('what is projected is never said to be counted, though the figure so far is', () => {
  const ahead = alert('target-out-of-reach', { unit: 'change', interval: null, projected: 0.1 })
  expect(explain('en', { ...ahead, kpi: 'total-cost' })).toMatch(/ This is beyond chance\./)
  const now = alert('target-missed', { unit: 'change', interval: null })
  expect(explain('en', { ...now, kpi: 'total-cost' })).toMatch(/ This is counted, not sampled\./)
})

test('a contribution is one point, or more: French counts plural from two on', () => {
  const moved = [0.01, 0.015, -0.02].map((by, at) => ({ by: 'category', label: `C${at}`, contribution: by }))
  expect(explain('en', alert('target-missed', { movedBy: moved }))).toMatch(
    /\+1\spoint\), .*1\.5\spoints\), .*2\spoints\)/,
  )
  expect(inFrench(alert('target-missed', { movedBy: moved }))).toMatch(/\+1 point\), .*1,5 point\), .*2 points\)/)
})

test('a nature of cost that moved the total is told in words', () => {
  const told = alert('target-missed', {
    unit: 'change',
    movedBy: [{ by: 'nature', label: 'out-of-scope', contribution: 0.217 }],
  })
  expect(inFrench({ ...told, kpi: 'total-cost' })).toContain('Surtout : hors périmètre (+21,7 points).')
})

describe('the other rules, word by word', () => {
  const told: readonly [Explained, english: string, french: string][] = [
    [
      alert('watch', {
        unit: 'hours',
        seen: 9.64,
        expected: null,
        since: '2026-04',
        slope: { value: -0.004, low: -0.02, high: 0.012 },
        movedBy: [],
      }),
      'Tickets of the same kind may be taking longer since April 2026: 9.6 h in December 2026. The rise, −0.4% a month (between −2% and +1.2%), is not yet beyond chance.',
      'À nature égale, les tickets prennent peut-être plus de temps depuis avril 2026 : 9,6 h en décembre 2026. La hausse, −0,4 % par mois (entre −2 % et +1,2 %), ne dépasse pas encore ce que permet le hasard.',
    ],
    [
      // The groups of a delay say nothing of tickets that are still open.
      alert('backlog', { unit: 'count', seen: 37, expected: 12.4, since: '2026-05' }),
      'Tickets open for more than 30 days at the end of December 2026: 37, where 12 would be expected; they have piled up since May 2026. The mean delay looks stable because tickets that are still open do not count in it.',
      'Tickets ouverts depuis plus de 30 jours à la fin de décembre 2026 : 37, là où l’on en attendrait 12 ; ils s’accumulent depuis mai 2026. Le délai moyen semble stable parce que les tickets encore ouverts n’y comptent pas.',
    ],
    [
      { ...alert('budget', { unit: 'change', seen: -0.18, expected: 0.15, movedBy: [] }), kpi: 'budget-variance' },
      'In December 2026, the cost is −18% against its forecast, beyond the ±15% agreed for the first months. This points to wrong sizing or scope at the start: the bridge tells out-of-scope work from volume and price.',
      'En décembre 2026, le coût s’écarte de −18 % de la prévision, au-delà des ±15 % convenus pour les premiers mois. C’est le signe d’un dimensionnement ou d’un périmètre de départ inexact : le pont distingue le hors périmètre, le volume et le prix.',
    ],
    [
      alert('security', {
        unit: 'count',
        seen: 2,
        expected: 0,
        since: '2026-10',
        dueMonth: 4,
        interval: null,
        movedBy: [],
      }),
      'From October to December 2026, there were security incidents where there had been none before the contract: 2. This is counted, not sampled.',
      'D’octobre à décembre 2026, des incidents de sécurité sont survenus là où il n’y en avait aucun avant le contrat : 2. Ce chiffre est compté, non échantillonné.',
    ],
    [
      alert('security', {
        unit: 'change',
        seen: 0.2,
        expected: 0,
        since: '2026-10',
        dueMonth: 3,
        certain: false,
        movedBy: [],
      }),
      'From October to December 2026, security incidents stand at +20% against the baseline: they do not fall. This is not proven: too little data, a value close to the target, or months without a file.',
      'D’octobre à décembre 2026, les incidents de sécurité sont à +20 % par rapport à la référence : ils ne baissent pas. Ce n’est pas prouvé : trop peu de données, une valeur proche de l’objectif, ou des mois sans fichier.',
    ],
    [
      alert('target-missed', { interval: null, movedBy: [] }),
      'At M6, first-level resolution is 71.2% against a target of 85%. This is counted, not sampled.',
      'À M6, la résolution au premier niveau est de 71,2 % pour un objectif de 85 %. Ce chiffre est compté, non échantillonné.',
    ],
    [
      alert('target-out-of-reach', { projected: 0.74, movedBy: [] }),
      'At the pace of the last months, first-level resolution will be 74% at M6, against a target of 85%. In December 2026, it is 71.2%. This is beyond chance.',
      'Au rythme des derniers mois, la résolution au premier niveau sera de 74 % à M6, pour un objectif de 85 %. En décembre 2026, la valeur est de 71,2 %. Le hasard ne suffit pas à l’expliquer.',
    ],
    [
      { ...alert('file-missing', { file: 'costs', movedBy: [] }), kpi: null },
      'The costs file of December 2026 has not arrived. The figures that rest on it stay empty until it is imported.',
      'Le fichier des coûts de décembre 2026 n’est pas arrivé. Les chiffres qui en dépendent restent vides jusqu’à son import.',
    ],
    [
      // What a figure was is a figure, not how far it may go either way.
      {
        ...alert('restated', { unit: 'change', seen: -0.02, expected: 0.031, since: '2026-08' }),
        kpi: 'budget-variance',
      },
      'The budget variance for August 2026 was +3.1% and is now −2%. The ledger says what moved it, and which other months moved.',
      'L’écart budgétaire en août 2026 : +3,1 % auparavant, −2 % à présent. Le registre dit ce qui l’a fait changer, et quels autres mois ont changé.',
    ],
  ]

  test.each(told.map((one) => [one[0].rule, ...one] as const))('%s', (_rule, one, english, french) => {
    expect(explain('en', one).replaceAll('\u00A0', ' ')).toBe(english)
    expect(inFrench(one)).toBe(french)
  })

  test('a rise without a slope has none to tell, one without a beginning begins in its month', () => {
    expect(explain('en', alert('watch', { movedBy: [] }))).toBe(
      'Tickets of the same kind may be taking longer since December 2026: 71.2% in December 2026 where 85% would be expected. The rise, – a month (between – and –), is not yet beyond chance.',
    )
    expect(inFrench(alert('target-missed', { since: null }))).toContain('À M6, ')
  })

  test('in one sentence it is the first of them', () => {
    expect(explainInOne('en', alert('file-missing', { file: 'tickets' }))).toBe(
      'The tickets file of December 2026 has not arrived.',
    )
    expect(explainInOne('fr', alert('file-missing', { file: 'tickets' }))).toBe(
      'Le fichier des tickets de décembre 2026 n’est pas arrivé.',
    )
  })
})

test('the groups that moved a figure are told with their sign, in the figure’s unit; one without a name is not', () => {
  const movers = (unit: Explained['figures']['unit'], ...moved: [by: string, label: string | null, by: number][]) => {
    const movedBy = moved.map(([by, label, contribution]) => ({ by, label, contribution }))
    return explain('en', alert('target-missed', { unit, movedBy })).replaceAll('\u00A0', ' ').split('chance.')[1]
  }
  expect(movers('hours', ['category', 'VPN', 1.44], ['category', null, 1.2], ['category', 'Mail', 0.84])).toBe(
    ' Mostly: VPN (+1.4 h), Mail (+0.8 h).',
  )
  expect(movers('count', ['category', 'VPN', 3], ['category', 'Mail', 0], ['category', 'Fax', -2])).toBe(
    ' Mostly: VPN (+3), Mail (0), Fax (−2).',
  )
  expect(movers('change', ['nature', 'penalty', 0.02])).toBe(' Mostly: penalties (+2 points).')
  // Words of ours are for natures of cost alone, and for those that we know.
  expect(movers('ratio', ['category', 'penalty', 0.02], ['nature', 'toString', -0.01])).toBe(
    ' Mostly: penalty (+2 points), toString (−1 point).',
  )
  expect(movers('hours', ['category', null, 1.2])).toBe('')
})
