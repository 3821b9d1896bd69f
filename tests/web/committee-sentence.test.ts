// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Committee, CommitteeKpi } from '../../shared/api/committees.ts'
import { verdicts } from '../../shared/kpi/target.ts'
import { speak } from '../../web/words/speech.ts'
import { committeeSentence } from '../../shared/sentences/committee-sentence.ts'
import {
  budget,
  committeeOf,
  cost,
  drifting,
  firstLevel,
  hiding,
  kpiOf,
  nothing,
  satisfied,
  security,
} from './committee-sample.ts'
import { formatIn, plain, t } from './spoken.ts'

async function said(language: Language, kpis: readonly CommitteeKpi[], rest: Partial<Committee> = {}) {
  await speak(language)
  return plain(committeeSentence(t, formatIn(language), committeeOf(kpis, rest)))
}

type Case = { what: string; kpis: readonly CommitteeKpi[]; rest?: Partial<Committee>; fr: string; en: string }

const missing = (reason: CommitteeKpi['reason']) => ({ ...nothing, reason })
const without = (...kinds: ('costs' | 'satisfaction')[]): Partial<Committee> => ({
  files: ['2026-04', '2026-05', '2026-06'].map((month) => ({
    month,
    files: {
      tickets: true,
      incidents: true,
      satisfaction: !kinds.includes('satisfaction'),
      costs: !kinds.includes('costs') || month === '2026-04',
    },
  })),
})

const cases: readonly Case[] = [
  {
    what: 'all met',
    kpis: [firstLevel('met'), satisfied('met'), cost('met')],
    fr: 'Au deuxième trimestre du contrat, les 3 objectifs échus sont atteints.',
    en: 'In the second quarter of the contract, all 3 targets due are met.',
  },
  {
    what: 'one target, met',
    kpis: [firstLevel('met')],
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est atteint.',
    en: 'In the second quarter of the contract, the one target due is met.',
  },
  {
    what: 'one missed, and a delay that drifts',
    kpis: [firstLevel('missed'), drifting(), budget('met'), satisfied('met'), security('met'), cost('met')],
    fr: 'Au deuxième trimestre du contrat, 4 objectifs sur 6 sont atteints ; l’objectif est manqué pour la résolution au premier niveau (81,4 %, objectif 85 %) ; le délai de résolution dérive à la hausse depuis mai 2026.',
    en: 'In the second quarter of the contract, 4 of 6 targets are met; the target is missed for first-level resolution (81.4%, target 85%); the resolution delay has been drifting up since May 2026.',
  },
  {
    what: 'old tickets behind a stable delay',
    kpis: [firstLevel('met'), hiding()],
    fr: 'Au deuxième trimestre du contrat, 1 objectif sur 2 est atteint ; de vieux tickets s’accumulent depuis avril 2026.',
    en: 'In the second quarter of the contract, 1 of 2 targets is met; old tickets have been piling up since April 2026.',
  },
  {
    what: 'met, but not all proven',
    kpis: [firstLevel('met', { certain: false }), satisfied('met', { certain: false }), cost('met')],
    fr: 'Au deuxième trimestre du contrat, les 3 objectifs échus sont atteints, dont 2 non prouvés.',
    en: 'In the second quarter of the contract, all 3 targets due are met, 2 of them not proven.',
  },
  {
    what: 'one of several met is not proven',
    kpis: [firstLevel('met', { certain: false }), satisfied('met')],
    fr: 'Au deuxième trimestre du contrat, les deux objectifs échus sont atteints, dont un non prouvé.',
    en: 'In the second quarter of the contract, both targets due are met, one of them not proven.',
  },
  {
    what: 'the one met is not proven',
    kpis: [firstLevel('met', { certain: false })],
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est atteint, sans que ce soit prouvé.',
    en: 'In the second quarter of the contract, the one target due is met, though this is not proven.',
  },
  {
    what: 'a miss that is not proven',
    kpis: [firstLevel('met'), satisfied('missed', { certain: false })],
    fr: 'Au deuxième trimestre du contrat, 1 objectif sur 2 est atteint ; l’objectif est manqué pour la satisfaction (88,0 %, objectif 90 %, non prouvé).',
    en: 'In the second quarter of the contract, 1 of 2 targets is met; the target is missed for user satisfaction (88.0%, target 90%, not proven).',
  },
  {
    what: 'several missed, signed and plus-or-minus targets',
    kpis: [firstLevel('met'), budget('missed', { value: 0.182 }), cost('missed')],
    fr: 'Au deuxième trimestre du contrat, 1 objectif sur 3 est atteint ; l’objectif est manqué pour le budget (+18,2 %, objectif ±15 %) et le coût total (-21,0 %, objectif -25 %).',
    en: 'In the second quarter of the contract, 1 of 3 targets is met; the target is missed for the budget (+18.2%, target ±15%) and the total cost (-21.0%, target -25%).',
  },
  {
    what: 'none met',
    kpis: [firstLevel('missed'), drifting()],
    fr: 'Au deuxième trimestre du contrat, aucun des deux objectifs échus n’est atteint : la résolution au premier niveau (81,4 %, objectif 85 %) et le délai de résolution (en dérive depuis mai 2026).',
    en: 'In the second quarter of the contract, neither of the two targets due is met: first-level resolution (81.4%, target 85%) and the resolution delay (drifting up since May 2026).',
  },
  {
    what: 'the one target due is missed',
    kpis: [satisfied('missed')],
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est manqué : la satisfaction (88,0 %, objectif 90 %).',
    en: 'In the second quarter of the contract, the one target due is missed: user satisfaction (88.0%, target 90%).',
  },
  {
    what: 'five missed are not all read aloud',
    kpis: [firstLevel('missed'), budget('missed'), satisfied('missed'), security('missed'), cost('missed')],
    fr: 'Au deuxième trimestre du contrat, aucun des 5 objectifs échus n’est atteint : la résolution au premier niveau (81,4 %, objectif 85 %), le budget (+6,2 %, objectif ±15 %), la satisfaction (88,0 %, objectif 90 %) et 2 autres.',
    en: 'In the second quarter of the contract, none of the 5 targets due is met: first-level resolution (81.4%, target 85%), the budget (+6.2%, target ±15%), user satisfaction (88.0%, target 90%) and 2 others.',
  },
  {
    what: 'nothing due, all on path',
    kpis: [firstLevel('on-path'), satisfied('on-path')],
    rest: { quarter: 'Q1' },
    fr: 'Au premier trimestre du contrat, aucun objectif n’est encore échu et les deux indicateurs jugés sont sur leur trajectoire.',
    en: 'In the first quarter of the contract, no target is due yet and both KPIs judged are on the path to theirs.',
  },
  {
    what: 'nothing due, one behind, in a quarter that runs',
    kpis: [firstLevel('on-path'), satisfied('behind')],
    rest: { quarter: 'Q1', isOver: false },
    fr: 'À ce stade du premier trimestre du contrat, aucun objectif n’est encore échu et 1 indicateur sur 2 est sur sa trajectoire ; la trajectoire n’est pas tenue pour la satisfaction (88,0 %, objectif 90 %).',
    en: 'So far in the first quarter of the contract, no target is due yet and 1 of 2 KPIs is on its path; the path to the target is not held for user satisfaction (88.0%, target 90%).',
  },
  {
    what: 'nothing due, all behind',
    kpis: [drifting('behind')],
    rest: { quarter: 'Q1' },
    fr: 'Au premier trimestre du contrat, aucun objectif n’est encore échu et le seul indicateur jugé est en retard sur sa trajectoire : le délai de résolution (en dérive depuis mai 2026).',
    en: 'In the first quarter of the contract, no target is due yet and the one KPI that can be judged is behind its path: the resolution delay (drifting up since May 2026).',
  },
  {
    what: 'due and behind at once',
    kpis: [firstLevel('met'), satisfied('behind')],
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est atteint ; la trajectoire n’est pas tenue pour la satisfaction (88,0 %, objectif 90 %).',
    en: 'In the second quarter of the contract, the one target due is met; the path to the target is not held for user satisfaction (88.0%, target 90%).',
  },
  {
    what: 'KPIs that no file feeds',
    kpis: [firstLevel('met'), budget('no-data', missing('no-file')), cost('no-data', missing('no-file'))],
    rest: without('costs'),
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est atteint ; faute de fichiers, aucun verdict n’est possible pour le budget et le coût total.',
    en: 'In the second quarter of the contract, the one target due is met; for want of files, there is no verdict on the budget and the total cost.',
  },
  {
    what: 'no verdict for another reason, and files missing',
    kpis: [firstLevel('met'), budget('no-data', missing('no-forecast'))],
    rest: without('costs'),
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est atteint ; aucun verdict n’est possible pour le budget ; il manque 2 fichiers sur 12.',
    en: 'In the second quarter of the contract, the one target due is met; there is no verdict on the budget; 2 of 12 files are missing.',
  },
  {
    what: 'a figure over the months that have their file',
    kpis: [firstLevel('met'), cost('met')],
    rest: without('costs'),
    fr: 'Au deuxième trimestre du contrat, les deux objectifs échus sont atteints ; il manque 2 fichiers sur 12.',
    en: 'In the second quarter of the contract, both targets due are met; 2 of 12 files are missing.',
  },
  {
    what: 'files still to come in a quarter that runs are not missing',
    kpis: [firstLevel('met')],
    rest: { ...without('costs'), isOver: false },
    fr: 'À ce stade du deuxième trimestre du contrat, le seul objectif échu est atteint.',
    en: 'So far in the second quarter of the contract, the one target due is met.',
  },
  {
    what: 'nothing to judge, for want of files',
    kpis: [firstLevel('no-data', nothing), cost('no-data', nothing)],
    fr: 'Au deuxième trimestre du contrat, rien ne peut être jugé, faute de fichiers.',
    en: 'In the second quarter of the contract, nothing can be judged, for want of files.',
  },
  {
    what: 'nothing to judge yet',
    kpis: [firstLevel('no-data', nothing)],
    rest: { isOver: false },
    fr: 'À ce stade du deuxième trimestre du contrat, rien ne peut encore être jugé.',
    en: 'So far in the second quarter of the contract, nothing can be judged yet.',
  },
  {
    what: 'an optional KPI, or one without a target, is not missed by anyone',
    kpis: [
      firstLevel('met'),
      kpiOf('availability', 'no-data', { optional: true }),
      satisfied('no-data', missing('no-target')),
    ],
    fr: 'Au deuxième trimestre du contrat, le seul objectif échu est atteint.',
    en: 'In the second quarter of the contract, the one target due is met.',
  },
  {
    what: 'a contract of many quarters',
    kpis: [firstLevel('met')],
    rest: { quarter: 'Q11' },
    fr: 'Au trimestre 11 du contrat, le seul objectif échu est atteint.',
    en: 'In quarter 11 of the contract, the one target due is met.',
  },
]

describe('the sentence of a quarter', () => {
  test.each(cases)('in French: $what', async ({ kpis, rest, fr }) => expect(await said('fr', kpis, rest)).toBe(fr))
  test.each(cases)('in English: $what', async ({ kpis, rest, en }) => expect(await said('en', kpis, rest)).toBe(en))

  test('names the missed in the order of the exceptions', async () => {
    const exceptions: Committee['exceptions'] = [
      { kpi: 'total-cost', kind: 'missed', certain: true },
      { kpi: 'first-level-resolution', kind: 'missed', certain: true },
    ]
    const sentence = await said('en', [firstLevel('missed'), budget('met'), cost('missed')], { exceptions })
    expect(sentence.indexOf('the total cost')).toBeLessThan(sentence.indexOf('first-level'))
  })

  test('is one sentence with every text found, whatever the verdicts', async () => {
    for (const language of ['fr', 'en'] as const) {
      await speak(language)
      const kpis = fc.tuple(
        ...[firstLevel, satisfied, budget, security, cost].map((make) =>
          fc.tuple(fc.constantFrom(...verdicts), fc.boolean()).map(([verdict, certain]) => make(verdict, { certain })),
        ),
      )
      fc.assert(
        fc.property(kpis, fc.boolean(), fc.integer({ min: 1, max: 20 }), (all, isOver, n) => {
          const sentence = committeeSentence(t, formatIn(language), committeeOf(all, { isOver, quarter: `Q${n}` }))
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
          expect(sentence).not.toMatch(/committee\.|[{}|]|undefined|null|NaN|\. /)
        }),
        { numRuns: 60 },
      )
    }
  })
})
