import { describe, expect, it } from 'vitest'
import { parseMonth } from '../../../shared/period.ts'
import { readContent } from './read-file.ts'

describe('the decimal mark that the person chooses', () => {
  const ambiguous = 'month;amount;nature\n2026-03;1.250;run\n'

  it('settles amounts that tell nothing', async () => {
    const comma = await readContent(ambiguous, { kind: 'costs', decimalMark: ',' })
    const point = await readContent(ambiguous, { kind: 'costs', decimalMark: '.' })
    expect([comma.costs[0]!.amount, point.costs[0]!.amount]).toEqual([125_000, 125])
    expect([comma.report!.decimalMark, point.report!.decimalMark]).toEqual([',', '.'])
  })

  it('holds whatever the amounts say: those of the other mark are rejected, never a hundred times themselves', async () => {
    const { report, issues, costs } = await readContent(
      'month;amount;nature\n2026-03;18500.00;run\n2026-03;18500,00;run\n',
      { kind: 'costs', decimalMark: ',' },
    )
    expect(report).toMatchObject({ accepted: 1, rejected: 1 })
    expect(issues[0]).toMatchObject({ line: 2, code: 'amount-other-mark', raw: '18500.00' })
    expect(costs[0]!.amount).toBe(1_850_000)
  })
})

it('amounts with a decimal point are read again, once', async () => {
  const { restarts, costs, report } = await readContent('month;amount;nature\n2026-03;1,250;run\n2026-03;0.50;run\n', {
    kind: 'costs',
  })
  expect(restarts).toBe(1)
  expect(costs.map(({ amount }) => amount)).toEqual([125_000, 50])
  expect(report).toMatchObject({ rows: 2, accepted: 2, decimalMark: '.' })
})

it('dates month first and amounts with a point are found together', async () => {
  const { restarts, costs, report } = await readContent(
    'month,amount,nature\n03/25/2026,1.50,run\n03/04/2026,2,run\n',
    {
      kind: 'costs',
    },
  )
  expect(restarts).toBe(1)
  expect(report).toMatchObject({ dateOrder: 'mdy', decimalMark: '.' })
  expect(costs.map(({ month }) => month)).toEqual([parseMonth('2026-03'), parseMonth('2026-03')])
})

describe('the scale that the person chooses', () => {
  const text = 'answered_at,score\n2026-03-13 09:00,4\n2026-03-13 09:00,3\n'

  it.each([
    [4, [true, true]],
    [5, [true, false]],
    [10, [false, false]],
  ] as const)('of %i settles scores that nothing tells of', async (scale, satisfied) => {
    const { answers, report } = await readContent(text, { kind: 'satisfaction', scale })
    expect(answers.map((answer) => answer.satisfied)).toEqual(satisfied)
    expect(report!.scale).toBe(scale)
  })

  it('takes the place of the tool’s own, not of what the file says', async () => {
    const glpi = 'ID;Date d’ouverture;Enquête de satisfaction - Satisfaction\n1;2026-03-13 09:00;8\n'
    const before = await readContent(glpi)
    const after = await readContent(glpi, { scale: 10 })
    expect(before.issues.map(({ code }) => code)).toEqual(['answer-unreadable'])
    expect(after.answers).toMatchObject([{ score: 8, scale: 10, satisfied: true }])
    const said = await readContent('answered_at,Score (1-5)\n2026-03-13 09:00,4\n', { kind: 'satisfaction', scale: 10 })
    expect(said.answers).toMatchObject([{ score: 4, scale: 5, satisfied: true }])
  })
})

describe('a file of incidents without a row', () => {
  const header = 'kind,detected_at\n'

  it('is refused, with what to say where nothing happened', async () => {
    const { failure } = await readContent(header, { kind: 'incidents' })
    expect(failure).toMatchObject({ code: 'file-no-incidents' })
    expect(failure!.message).toContain('say which months the file covers')
  })

  it('is read where its months are said', async () => {
    const { report } = await readContent(header, { kind: 'incidents', mayBeEmpty: true })
    expect(report).toMatchObject({ rows: 0, accepted: 0, rejected: 0, dateOrder: null })
  })

  it('no other kind may be empty', async () => {
    const { failure } = await readContent('month,amount,nature\n', { kind: 'costs', mayBeEmpty: true })
    expect(failure!.code).toBe('file-no-rows')
  })
})

it('a table by hand with some of Vigie’s own headers loses none of its columns', async () => {
  const text = 'id_ligne;mois;montant;nature;Désignation;Budget\nC1;2026-03;12,50;run;Forfait;13,00\n'
  const { costs, report } = await readContent(text, { kind: 'costs' })
  expect(report!.format).toBe('generic')
  expect(costs).toMatchObject([{ id: 'C1', amount: 1250, label: 'Forfait', forecast: 1300 }])
})

describe('a mapping that the person chooses', () => {
  const foreign = 'Wann;Was;Wieviel\n2026-03;run;12,50\n'

  it('reads a table of another kind than tickets', async () => {
    const before = await readContent(foreign, { kind: 'costs' })
    expect(before.failure).toMatchObject({
      code: 'columns-missing',
      params: { fields: expect.stringMatching(/^the month, the amount, the nature of the cost/) as string },
    })
    const after = await readContent(foreign, { kind: 'costs', mapping: { 0: 'month', 1: 'nature', 2: 'amount' } })
    expect(after.costs).toMatchObject([{ amount: 1250, nature: 'recurring' }])
    expect(after.report!.mapping.map(({ field }) => field)).toEqual(['month', 'nature', 'amount'])
  })

  it.each([
    ['costs', 'openedAt', 'en', '“openedAt” is not a field of a cost line'],
    ['incidents', 'amount', 'en', '“amount” is not a field of an incident'],
    ['satisfaction', 'satisfied', 'en', '“satisfied” is not a field of an answer'],
    ['costs', 'openedAt', 'fr', '« openedAt » n’est pas un champ d’une ligne de coût'],
  ] as const)('for %s does not know %s (%s)', async (kind, field, language, detail) => {
    const { failure } = await readContent(foreign, {
      kind,
      language,
      mapping: { 0: field as 'month' },
    })
    expect(failure).toMatchObject({ code: 'mapping-invalid', params: { detail } })
  })

  it('keeps the scale that a header says', async () => {
    const { answers } = await readContent('Datum;Wertung /10\n2026-03-13 09:00;4\n', {
      kind: 'satisfaction',
      mapping: { 0: 'answeredAt', 1: 'score' },
    })
    expect(answers).toMatchObject([{ score: 4, scale: 10, satisfied: false }])
  })
})

it('an unknown word is answered with the words that are expected, in the reader’s language', async () => {
  const text = 'mois;montant;nature\n2026-03;1;cantine\n'
  const { issues } = await readContent(text, { kind: 'costs', language: 'fr' })
  expect(issues[0]!.message).toContain('récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité')
})
