// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { csvTemplate } from '../../server/reading/templates.ts'
import type { Translate } from '../../web/composables/useWords.ts'
import { amountText, readAmount } from '../../web/words/amounts.ts'
import { kindOfHeaders, kindOfName } from '../../web/words/guess-kind.ts'
import { columnFields, columnsMissing, isRequired, missingOf } from '../../shared/kinds/columns.ts'
import { kinds } from '../../shared/kinds/kinds.ts'
import { thisMonth } from '../../shared/words/months.ts'
import { presenceGrid } from '../../web/words/presence.ts'
import type { Convention } from '../../shared/api/questions.ts'
import type { Format } from '../../web/composables/useFormat.ts'
import { optionText } from '../../web/words/question-texts.ts'
import { filesOf, previewOf } from './import-samples.ts'

describe('what a file is, from its columns', () => {
  test.each([
    ['costs', ['Mois', 'Libellé', 'Montant HT']],
    ['costs', ['Date', 'Montant', 'Nature']],
    ['costs', ['month', 'amount', 'nature', 'label', 'forecast']],
    ['costs', ['Date', 'Libellé', 'Débit', 'Crédit']],
    ['satisfaction', ['Répondu le', 'Note', 'Numéro de ticket']],
    ['satisfaction', ['answered_at', 'score', 'scale', 'ticket_id']],
    ['incidents', ['Nature', 'Début', 'Fin', 'Gravité']],
    ['incidents', ['kind', 'started_at', 'ended_at']],
    ['tickets', ['ID', 'Titre', "Date d'ouverture", 'Statut']],
    ['tickets', ['number', 'opened_at', 'resolved_at']],
    [null, ['a', 'b', 'c']],
    [null, []],
  ])('%s: %j', (kind, headers) => {
    expect(kindOfHeaders(headers)).toBe(kind)
  })

  test.each([
    ['Enquête Q2.xlsx', 'satisfaction'],
    ['CSAT-june.csv', 'satisfaction'],
    ['Coûts 2026.xlsx', 'costs'],
    ['factures.csv', 'costs'],
    ['incident.csv', null],
    ['glpi.csv', null],
  ])('its name may announce it: %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind)
  })
})

test.each(kinds.flatMap((kind) => (['en', 'fr'] as const).map((language) => [kind, language] as const)))(
  'the template of %s in %s is told by its columns',
  (kind, language) => {
    const [header] = csvTemplate(kind, language).content.split('\r\n')
    expect(kindOfHeaders(header!.split(language === 'fr' ? ';' : ','))).toBe(kind)
  },
)

describe('the fields of a file', () => {
  it('a survey is placed by the date of its answer or of its sending', () => {
    expect(missingOf('satisfaction', ['score', 'sentAt'])).toEqual([])
    expect(missingOf('satisfaction', ['score', null])).toEqual(['answeredAt'])
  })

  it('the nature of costs is asked where no column tells it', () => {
    expect(columnsMissing('costs', ['month'])).toEqual(['amount'])
    expect(columnsMissing('costs', ['month', 'debit'])).toEqual([])
    expect([isRequired('costs', 'amount'), isRequired('costs', 'nature')]).toEqual([true, false])
  })

  it('every required field can be chosen', () => {
    for (const kind of kinds) for (const field of missingOf(kind, [])) expect(columnFields[kind]).toContain(field)
  })
})

describe('an amount in doubt', () => {
  test.each([
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['1 234,50 €', ',', 1234.5],
    ['-12,5', ',', -12.5],
    ['1.234,50', '.', 1.2345],
    ['n/a', ',', null],
    ['', '.', null],
    ['1,2,3', ',', null],
  ] as const)('%s with decimals after “%s” is %s', (text, mark, value) => {
    expect(readAmount(text, mark)).toBe(value)
  })

  it('keeps the decimals that a wrong mark makes of it', () => {
    expect(amountText('fr', 1.234)).toBe('1,234')
    expect(amountText('fr', 1234).replace(/\s/g, ' ')).toBe('1 234')
    expect(amountText('en', 1234)).toBe('1,234')
  })
})

describe('a convention that the file does not tell', () => {
  const t = ((key: string, named?: Record<string, number>) =>
    [key, ...Object.values(named ?? {})].join(' ')) as Translate
  const format = { value: (_: string, share: number) => `${share * 100} %` } as unknown as Format
  const offered = (of: Convention, example: string, values: string[], gives: number | null = null) =>
    values.map((value) => {
      const about = { topic: 'convention', of, example } as const
      return optionText({ t, language: 'fr', format }, about, { value, label: null, count: null, gives }).replace(
        /\s/g,
        ' ',
      )
    })

  it('shows how each answer reads the amount', () => {
    expect(offered('decimalMark', '1.234', [',', '.'])).toEqual([
      'decimalMark.comma (1.234 → 1 234)',
      'decimalMark.point (1.234 → 1,234)',
    ])
    expect(offered('decimalMark', 'n/a', [','])).toEqual(['decimalMark.comma'])
  })

  it('shows the share of the satisfied that each scale gives', () => {
    expect(offered('scale', '5', ['5'], 0.5)).toEqual(['questions.gives preview.outOf 5 50 %'])
  })

  it('is offered in the words of the reading', () => {
    expect(offered('dateOrder', '03/04/2026', ['dmy', 'mdy'])).toEqual(['dateOrder.dmy', 'dateOrder.mdy'])
    expect(offered('positivePenalty', '80', ['credit'])).toEqual(['positivePenalty.credit'])
  })
})

it('a form that asks whether people would recommend is one of satisfaction', () => {
  expect(kindOfHeaders(['Horodateur', 'Sur une échelle de 0 à 10, recommanderiez-vous notre support ?'])).toBe(
    'satisfaction',
  )
  expect(kindOfHeaders(['Timestamp', 'How likely are you to recommend us?'])).toBe('satisfaction')
})

describe('months × kinds', () => {
  const there = [
    { month: '2026-04', files: filesOf(['tickets', 'costs']) },
    { month: '2026-05', files: filesOf(['tickets']) },
  ]
  const incidents = (from: string, to: string) => previewOf('incidents', { months: [from], covers: { from, to } })

  it('tells what is there, what is missing and what the file adds', () => {
    const grid = presenceGrid(there, incidents('2026-04', '2026-06'))!
    expect(grid.months).toEqual(['2026-04', '2026-05', '2026-06'])
    expect(Object.fromEntries(grid.rows.map(({ kind, cells }) => [kind, cells]))).toEqual({
      tickets: ['present', 'present', 'absent'],
      incidents: ['added', 'added', 'added'],
      satisfaction: ['absent', 'absent', 'absent'],
      costs: ['present', 'absent', 'absent'],
    })
  })

  it('a file of costs adds the months of its lines alone, not those between them', () => {
    const costs = previewOf('costs', { months: ['2026-04', '2026-06'], covers: { from: '2026-04', to: '2026-06' } })
    const grid = presenceGrid(there, costs)!
    expect(grid.rows.find(({ kind }) => kind === 'costs')!.cells).toEqual(['both', 'absent', 'added'])
  })

  it('a ticket export adds satisfaction in the months of the answers that it brings', () => {
    const answers = { new: 2, changed: 0, unchanged: 0, months: ['2026-05', '2026-06'] }
    const grid = presenceGrid(there, previewOf('tickets', { months: ['2026-05'], covers: null, answers }))!
    expect(grid.months).toEqual(['2026-04', '2026-05', '2026-06'])
    expect(grid.rows.find(({ kind }) => kind === 'satisfaction')!.cells).toEqual(['absent', 'added', 'added'])
    expect(grid.rows.find(({ kind }) => kind === 'tickets')!.cells).toEqual(['present', 'both', 'absent'])
  })

  it('an empty contract without a file has none', () => {
    expect(presenceGrid([], null)).toBeNull()
  })

  it('shows at most eighteen months, the first one of an old file among them', () => {
    const month = fc.integer({ min: 0, max: 119 }).map((n) => thisMonth(new Date(2016, n, 15)))
    fc.assert(
      fc.property(fc.array(month, { maxLength: 60 }), month, (months, first) => {
        const present = months.map((one) => ({ month: one, files: filesOf(['tickets']) }))
        const grid = presenceGrid(present, incidents(first, first))!
        expect(grid.months.length).toBeLessThanOrEqual(18)
        expect(grid.months).toContain(first)
        for (const { cells } of grid.rows) expect(cells).toHaveLength(grid.months.length)
      }),
    )
  })
})
