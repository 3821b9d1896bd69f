import type { Answer } from '../../../shared/kinds/satisfaction/answer.ts'
import type { Cost } from '../../../shared/kinds/costs/cost.ts'
import type { Incident } from '../../../shared/kinds/incidents/incident.ts'
import { parseMonth } from '../../../shared/period.ts'
import type { ReadReport } from '../../../server/reading/read-export.ts'
import { paris } from './read-file.ts'

type OtherCase = readonly [
  name: string,
  report: Partial<ReadReport>,
  facts: readonly Partial<Incident | Answer | Cost>[],
  warnings?: readonly string[],
]

const nine = paris('2026-03-13 09:00')
const eleven = paris('2026-03-13 11:00')
const zulu = (text: string): number => Date.parse(text) / 1000
const march = parseMonth('2026-03')
const april = parseMonth('2026-04')
const onScale = (score: number, scale: number, satisfied: boolean) => ({ score, scale, satisfied, answeredAt: nine })
const inWords = (satisfied: boolean | null) => ({ score: null, scale: null, satisfied, answeredAt: nine })
const amount = (hundredths: number) => ({ month: march, amount: hundredths })

const incidents: readonly OtherCase[] = [
  [
    'incidents-fr-windows-1252-words-and-no-end',
    { format: 'generic', encoding: 'windows-1252', dateOrder: 'dmy', decimalMark: null, scale: null },
    [
      {
        id: '1',
        kind: 'security',
        startedAt: paris('2026-01-13 09:00'),
        endedAt: paris('2026-01-13 11:30'),
        severity: 'Élevée',
        category: 'Courriel',
        service: null,
        planned: null,
      },
      { kind: 'outage', endedAt: null, service: 'Accès internet', planned: false },
      { kind: 'outage', severity: null, planned: true },
    ],
  ],
  [
    'incidents-en-two-spellings-of-kind',
    { format: 'canonical' },
    [
      { id: 'S-1', kind: 'security', startedAt: nine, endedAt: eleven, severity: 'High', planned: null },
      { id: 'P-1', kind: 'outage', startedAt: nine, endedAt: eleven, planned: false },
      { id: 'P-2', kind: 'outage', endedAt: null, planned: true },
    ],
  ],
  [
    'incidents-clocks-go-back',
    {},
    [{ id: null, startedAt: zulu('2025-10-26T00:50:00Z'), endedAt: zulu('2025-10-26T01:10:00Z') }],
  ],
  [
    'incidents-without-numbers',
    { format: 'generic' },
    [
      { id: null, kind: 'outage', startedAt: nine, endedAt: eleven },
      { id: null, kind: 'security', startedAt: paris('2026-03-14') },
    ],
  ],
]

const answers: readonly OtherCase[] = [
  [
    'satisfaction-scale-in-header',
    { format: 'generic', scale: null },
    [
      { id: null, ticketId: 'T-1', survey: 'ticket', ...onScale(7, 10, true), sentAt: null },
      { score: 6.5, satisfied: false },
      { score: 0, satisfied: false },
    ],
  ],
  [
    'satisfaction-scale-in-a-column',
    { format: 'canonical', scale: null },
    [
      { id: 'A1', ticketId: 'T-1', survey: 'ticket', ...onScale(4, 5, true) },
      { id: 'A2', ticketId: null, survey: 'periodic', ...onScale(7, 10, true) },
      { id: 'A3', ticketId: null, survey: 'periodic', ...onScale(2, 4, false) },
    ],
  ],
  [
    'satisfaction-stars-and-fractions',
    {},
    [
      { survey: 'ticket', ...onScale(4, 5, true) },
      { survey: 'periodic', ...onScale(3, 5, false) },
      { survey: 'periodic', ...onScale(8, 10, true) },
    ],
  ],
  ['satisfaction-fr-words', {}, [inWords(true), inWords(false), inWords(true), inWords(false)]],
  [
    'satisfaction-surveys-not-answered',
    {},
    [
      { ...onScale(5, 5, true), sentAt: paris('2026-03-12 09:00') },
      { ...inWords(null), sentAt: paris('2026-03-12 09:00'), answeredAt: null },
      { ...inWords(null), sentAt: nine, answeredAt: null },
      { ...onScale(3, 5, false), sentAt: paris('2026-03-12 09:00'), answeredAt: paris('2026-03-12 09:00') },
    ],
    ['answer-undated'],
  ],
  ['satisfaction-scores-above-five-are-of-ten', { scale: 10 }, [onScale(4, 10, false), onScale(9, 10, true)]],
  [
    'satisfaction-answered-on-the-day-of-sending',
    {},
    [{ satisfied: true, sentAt: paris('2026-03-13 17:00'), answeredAt: paris('2026-03-13') }],
  ],
]

const costs: readonly OtherCase[] = [
  [
    'costs-fr-narrow-spaces-and-euro-signs',
    { format: 'generic', decimalMark: ',', dateOrder: null },
    [
      { id: null, month: march, amount: 1_850_000, nature: 'recurring', label: 'Infogérance', forecast: 1_800_000 },
      { month: march, amount: 125_050, nature: 'out-of-scope', label: 'Régie', forecast: null },
      { month: april, amount: -12_000, nature: 'penalty', label: null },
    ],
  ],
  [
    'costs-fr-decimal-point',
    { format: 'canonical', delimiter: ';', decimalMark: '.' },
    [
      { ...amount(1_850_000), nature: 'recurring' },
      { ...amount(125_000), nature: 'out-of-scope' },
    ],
  ],
  [
    'costs-en-thousands-commas',
    { decimalMark: '.' },
    [
      { id: 'C1', ...amount(1_850_000) },
      { id: 'C2', ...amount(1_250_000), nature: 'project' },
      { id: 'C3', ...amount(125_000), nature: 'out-of-scope' },
    ],
  ],
  ['costs-de-points-between-thousands', { decimalMark: ',' }, [amount(1_850_000), amount(1_250_000)]],
  [
    'costs-ch-apostrophes',
    { decimalMark: '.' },
    [
      { ...amount(1_850_000), nature: 'recurring' },
      { ...amount(125_050), nature: 'project' },
    ],
  ],
  ['costs-credits-in-every-style', { decimalMark: ',' }, Array.from({ length: 4 }, () => amount(-12_050))],
  [
    'costs-months-in-every-style',
    { decimalMark: null, dateOrder: 'dmy' },
    Array.from({ length: 7 }, () => amount(100)),
  ],
  [
    'costs-dates-month-first',
    { dateOrder: 'mdy', decimalMark: '.' },
    [
      { month: march, nature: 'recurring' },
      { month: march, nature: 'internal-steering' },
      { month: april, nature: 'transition' },
    ],
  ],
  ['costs-no-decimals-anywhere', { decimalMark: null }, [amount(125_000), amount(30_000)]],
]

/** Files of incidents, survey answers and costs as people keep them. */
export const otherCases: readonly OtherCase[] = [...incidents, ...answers, ...costs]
