import { describe, expect, test } from 'vitest'
import { reportOf } from './month-files.ts'
import { importContent, importMisread } from './once-misread.ts'

/** Which groups are level 1 is settled. */
const levelOne = { by: 'groups' as const, groups: ['Support N1', 'Support Lyon'] }

describe('words for nothing', () => {
  test('in any column they are no value: three tickets, two of them open, none with a priority', async () => {
    const { body, status, month } = await importMisread('empty-words.csv')
    expect([status, body.accepted, body.issueCounts]).toEqual([201, 3, {}])
    expect((await month('resolution-delay', '2026-03')).backlog).toMatchObject({ open: 2 })
    expect(await month('first-level-resolution', '2026-03')).toMatchObject({ value: 1, sample: 1 })
  })
})

describe('a cell that cannot be read', () => {
  test('the survey of a ticket whose dates contradict each other counts; the ticket has no delay, and that is told', async () => {
    const { body, month } = await importMisread('survey-of-a-misdated-ticket.csv')
    expect([body.accepted, body.rejected]).toEqual([11, 0])
    expect(body.issues).toMatchObject([{ line: 3, column: 'Résolu le', code: 'resolved-before-opened' }])
    expect(await month('satisfaction', '2026-03')).toMatchObject({ value: 10 / 11, sample: 11 })
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ sample: 10, backlog: { open: 0 } })
  })
})

describe('the end of a ticket', () => {
  test('osTicket’s closing date places what ended: three closed, one open', async () => {
    const { body, month } = await importMisread('end-date-not-recognised.csv', 'tickets', {}, { levelOne })
    expect(body.format).toBe('osticket')
    expect(await month('first-level-resolution', '2026-03')).toMatchObject({ counts: { escalated: 3 } })
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ backlog: { open: 1 } })
  })

  test('tickets that are finished without any date are not open', async () => {
    const { month } = await importMisread('finished-without-any-date.csv')
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ sample: 0, backlog: { open: 1 } })
  })

  test('what Jira counts as done is finished, whatever its status is called', async () => {
    const { body, month } = await importMisread('jira-done-without-date.csv')
    expect([body.format, body.issueCounts]).toEqual(['jira', {}])
    const delay = await month('resolution-delay', '2026-03')
    expect(delay).toMatchObject({ sample: 1, value: 2, withinSla: { value: 1, sample: 1 }, backlog: { open: 1 } })
  })
})

describe('words and headers', () => {
  test('GLPI in Portuguese: waiting time, SLA and group', async () => {
    const { body, house, id } = await importMisread(
      'glpi-pt-labels.csv',
      'tickets',
      {},
      { timeZone: 'America/Sao_Paulo', levelOne },
    )
    expect(body).toMatchObject({ status: 'committed', format: 'glpi' })
    expect(body.mapping.map(({ field }) => field)).not.toContain(null)
    const delay = (await reportOf(house, id, 'resolution-delay', '2026-03')).points[0]!
    expect(delay).toMatchObject({ value: 4, median: 5, sample: 4, withinSla: { value: 0.75, sample: 4 } })
  })

  test('a level inside a name; one that no word tells is unknown, and told', async () => {
    const { body, month } = await importMisread('level-inside-a-name.csv')
    expect([body.accepted, body.issueCounts]).toEqual([5, { 'level-unreadable': 1 }])
    expect(await month('first-level-resolution', '2026-03')).toMatchObject({
      value: 0.75,
      sample: 4,
      counts: { unknown: 1 },
    })
    expect((await month('resolution-delay', '2026-03')).value).toBeCloseTo(4.6, 10)
  })

  test('everyday headers of a spreadsheet', async () => {
    const { body, month } = await importMisread('plain-headers.csv')
    expect([body.format, body.accepted]).toEqual(['generic', 2])
    expect(await month('first-level-resolution', '2026-03')).toMatchObject({ value: 0.5, sample: 2 })
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ value: 3, sample: 2 })
  })

  test('who resolved a ticket is no date, and a column that holds none is not read as one', async () => {
    const header = 'Incident ID,Open Time,Close Time,Resolved By,SLA Due Date,Status'
    const { body } = await importContent(`${header}\nIM1,2026-03-13 09:00,2026-03-13 11:00,Ann,none yet,Closed`)
    expect(body.issueCounts).toEqual({})
    expect(body.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt', 'closedAt', null, null, 'status'])
  })

  test('statuses in the feminine', async () => {
    const { body, month } = await importMisread('statuts-au-feminin.csv')
    expect(body.issueCounts).toEqual({})
    const level = await month('first-level-resolution', '2026-03')
    expect(level).toMatchObject({ value: 1, sample: 2, counts: { excluded: 1 } })
    expect(level.backlog).toMatchObject({ open: 1 })
  })
})

describe('the SLA', () => {
  test('told by a due date: resolved at or before it', async () => {
    const { month } = await importMisread('sla-due-date-only.csv')
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ withinSla: { value: 0.75, sample: 4 } })
  })

  test.each([undefined, 'slaMet', 'slaMissed'])('“Hors délai” says the opposite, mapped to %s', async (field) => {
    const query = field && { mapping: JSON.stringify({ 4: field }) }
    const { month } = await importMisread('sla-opposite-by-hand.csv', 'tickets', query || {})
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ withinSla: { value: 0.75, sample: 4 } })
  })
})

describe('a join that repeats a ticket once for each of its SLAs', () => {
  const rows = (...met: readonly string[]) => [
    'Ticket;Ouvert le;Résolu le;Statut;SLA respecté',
    ...met.map((one) => `T1;13/03/2026 09:00;13/03/2026 11:00;Résolu;${one}`),
  ]
  const file = (lines: readonly string[]) => [...lines, 'T2;13/03/2026 09:00;13/03/2026 11:00;Résolu;Oui'].join('\n')

  test.each([[['Oui', 'Non']], [['Non', 'Oui']], [['Non', 'Oui', 'Oui']], [['Non', '']], [['', 'Non']]])(
    'missed if one is: %j',
    async (met) => {
      const { body, month } = await importContent(file(rows(...met)))
      expect(body).toMatchObject({ accepted: met.length + 1, superseded: met.length - 1 })
      expect(await month('resolution-delay', '2026-03')).toMatchObject({
        sample: 2,
        withinSla: { value: 0.5, sample: 2 },
      })
    },
  )

  test('that it met another SLA is told; a later state of a ticket is none of a join', async () => {
    expect((await importContent(file(rows('Non', 'Oui')))).body.issueCounts).toEqual({ 'sla-of-several': 1 })
    const later = [...rows('Non'), 'T1;13/03/2026 09:00;14/03/2026 11:00;Résolu;Oui']
    const { body, month } = await importContent(file(later))
    expect(body.issueCounts).toEqual({})
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ withinSla: { value: 1, sample: 2 } })
  })
})

describe('what a column means is said once', () => {
  const sla = (cells: readonly string[]) =>
    [
      'Ticket;Ouvert le;Résolu le;Statut;Indicateur',
      ...cells.map((cell, at) => `A-${at};1${at + 3}/03/2026 09:00;1${at + 3}/03/2026 11:00;Résolu;${cell}`),
    ].join('\n')
  const mapping = JSON.stringify({ 4: 'slaMet' })

  test.each([
    ['met', null, ['Oui', 'Oui', 'Oui', 'Non']],
    ['missed', null, ['Non', 'Non', 'Non', 'Oui']],
    ['remaining', 'remaining', ['1:00', '0:30', '2:00', '-0:10']],
    ['due', 'due', ['13/03/2026 12:00', '14/03/2026 12:00', '15/03/2026', '16/03/2026 10:00']],
  ])('a column of the SLA, as %s', async (speech, guess, cells) => {
    const asked = await importContent(sla(cells), { mapping })
    expect(asked.body).toMatchObject({ code: 'questions-open', questions: [{ id: 'speech:sla:slaMet', guess }] })
    const answers = JSON.stringify({ 'speech:sla:slaMet': speech })
    const { month } = await importContent(sla(cells), { mapping, answers })
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ withinSla: { value: 0.75, sample: 4 } })
  })

  test('words that say by themselves whether the SLA was met are not asked', async () => {
    const { month } = await importContent(sla(['Respecté', 'Tenue', 'OK', 'Dépassé']), { mapping })
    expect(await month('resolution-delay', '2026-03')).toMatchObject({ withinSla: { value: 0.75, sample: 4 } })
  })

  test('the clock of an export holds for its layout: the ticket of 22:30 UTC is of September in Paris', async () => {
    const { house, id, month, body } = await importMisread('cal-utc.csv', 'tickets', { timeZone: 'UTC' })
    expect(body.accepted).toBe(2)
    expect(await month('resolution-delay', '2026-09')).toMatchObject({ sample: 2 })
    const again = await house.upload(id, 'Ticket;Ouvert le;Résolu le;Niveau\nE3;30/09/2026 22:30;30/09/2026 23:30;1', {
      commit: 'true',
    })
    expect(again.body).toMatchObject({ remembered: true, months: ['2026-10'] })
  })

  test('a level that no word tells is asked where most rows hold such words', async () => {
    const file = (words: readonly string[]) =>
      ['Ticket;Ouvert le;Niveau', ...words.map((word, at) => `${at + 1};13/03/2026 09:00;${word}`)].join('\n')
    const { body } = await importContent(file(['Hotline', 'Hotline', 'N2']))
    expect(body).toMatchObject({ code: 'questions-open', questions: [{ id: 'word:level:hotline', count: 2 }] })
    const told = await importContent(file(['Hotline', 'N1', 'N2']))
    expect([told.status, told.body.issueCounts]).toEqual([201, { 'level-unreadable': 1 }])
  })

  test('several groups in one cell: first level where all of them are level 1', async () => {
    const file = [
      'ID;Statut;Date d’ouverture;Date de résolution;Attribué à - Groupe de techniciens',
      '1;Clos;2026-03-02 09:00;2026-03-02 10:00;Support N1 <br>Support Lyon',
      '2;Clos;2026-03-02 09:00;2026-03-02 10:00;Support N1 <br>Réseau',
    ].join('\n')
    const { month } = await importContent(file, {}, { levelOne })
    expect(await month('first-level-resolution', '2026-03')).toMatchObject({ value: 0.5, sample: 2 })
  })
})

describe('dates', () => {
  test.each([
    ['cal-misc.csv', 11, 1],
    ['cal-month-first.csv', 2, 1.25],
  ])('%s: written in every way, all are read', async (file, rows, mean) => {
    const { body, month } = await importMisread(file)
    expect([body.accepted, body.issueCounts]).toEqual([rows, {}])
    expect((await month('resolution-delay', '2026-09')).value).toBeCloseTo(mean, 6)
  })

  test('a header that names UTC is heard: an hour and a half before midnight there is the next day in Paris', async () => {
    const { body, month } = await importMisread('cal-utc-header.csv')
    expect(body.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt', 'resolvedAt', 'level'])
    expect(await month('resolution-delay', '2026-09')).toMatchObject({ sample: 1, value: 1 })
    expect(await month('resolution-delay', '2026-08')).toMatchObject({ sample: 0 })
  })
})
