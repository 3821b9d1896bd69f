import { describe, expect, it } from 'vitest'
import { paris, readContent } from './read-file.ts'
import { workbook } from './workbook-file.ts'

const [opened, ended] = [paris('2026-03-13 09:00'), paris('2026-03-14 10:30')]
const read = (...lines: readonly string[]) => readContent(lines.join('\n'))

describe('a header of two rows', () => {
  it.each([
    [';Ouverture;;Résolution;', 'Ticket;Date;Heure;Date;Heure', 'T1;13/03/2026;09:00;14/03/2026;10:30'],
    ['Ticket;Ouverture;;Résolution;', ';Date;Heure;Date;Heure', 'T1;13/03/2026;09:00;14/03/2026;10:30'],
    ['Ticket;Opened;;Resolved;', ';Date;Time;Date;Time', 'T1;13/03/2026;09:00;14/03/2026;10:30'],
    ['Ticket;Created;;Resolved;', ';By;On;By;On', 'T1;Al;13/03/2026 09:00;Bo;14/03/2026 10:30'],
    [';Opened;Opened;Resolved;Resolved', 'Ticket;Date;Time;Date;Time', 'T1;2026-03-13;09:00;2026-03-14;10:30'],
  ])('tells the words that stand twice by their group: %s', async (groups, header, row) => {
    const { tickets, report } = await read(groups, header, row, row.replace('T1', 'T2'))
    expect(tickets).toMatchObject(['T1', 'T2'].map((id) => ({ id, openedAt: opened, resolvedAt: ended })))
    expect(report!.notices).toEqual([])
  })

  it.each([
    ['Ticket;Date;Date;Statut', 'N°;Ouverture;Résolution;', 'T1;13/03/2026 09:00;14/03/2026 10:30;Clos'],
    ['Ticket;Date;;Statut', 'N°;Ouverture;Résolution;', 'T1;13/03/2026 09:00;14/03/2026 10:30;Clos'],
    ['Ticket;Statut;Dates;', ';;Opened;Resolved', 'T1;Clos;2026-03-13 09:00;2026-03-14 10:30'],
    ['Statut;Ticket;Date d’ouverture;Date', ';;;de résolution', 'Clos;T1;13/03/2026 09:00;14/03/2026 10:30'],
  ])('is made of both where they complete each other: %s', async (above, below, row) => {
    const { tickets, report } = await read(above, below, row, row.replace('T1', 'T2'))
    const same = { openedAt: opened, resolvedAt: ended, status: 'closed' }
    expect(tickets).toMatchObject(['T1', 'T2'].map((id) => ({ id, ...same })))
    expect(report!.notices).toEqual([])
  })

  it.each([
    ['Ticket;Ouvert le;Résolu le;SLA;', ';;;Respecté;Non respecté'],
    ['Ticket ID;Opened;Resolved;SLA;SLA', ';;;Met;Missed'],
  ])('tells whether the SLA was met by the column that is crossed: %s', async (above, below) => {
    const rows = ['T1;13/03/2026 09:00;13/03/2026 10:00;X;', 'T2;13/03/2026 09:00;16/03/2026 10:00;;X']
    const { tickets } = await read(above, below, ...rows)
    expect(tickets.map(({ slaMet }) => slaMet)).toEqual([true, false])
  })

  it('stands below titles, which alone are left out', async () => {
    const lines = ['Suivi mars;;;;', ';Ouverture;;Résolution;', 'Ticket;Date;Heure;Date;Heure']
    const { tickets, report } = await read(...lines, 'T1;13/03/2026;09:00;14/03/2026;10:30')
    expect(tickets).toMatchObject([{ openedAt: opened, resolvedAt: ended }])
    expect(report!.notices).toMatchObject([{ code: 'lines-above', count: 1 }])
  })

  it('stands in a workbook too', async () => {
    const rows = [
      ['Ticket', 'Opened', null, 'Resolved', null],
      [null, 'Date', 'Time', 'Date', 'Time'],
      ['T1', '2026-03-13', '09:00', '2026-03-14', '10:30'],
    ]
    const { tickets } = await readContent(workbook([{ rows }]))
    expect(tickets).toMatchObject([{ openedAt: opened, resolvedAt: ended }])
  })

  it('is none where one title stands above, or where rows of words stand below', async () => {
    const { failure } = await read('Suivi;;;;', 'Ticket;Date;Heure;Date;Heure', 'T1;13/03/2026;09:00;14/03/2026;10:30')
    expect(failure?.code).toBe('columns-missing')
    const { tickets } = await read('Ticket;Ouvert le;Statut;Priorité', ';;Clos;Clos', '1;13/03/2026 09:00;Clos;Haute')
    expect(tickets).toMatchObject([{ status: 'closed', priority: 'Haute' }])
  })
})
