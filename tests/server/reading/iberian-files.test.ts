import { describe, expect, it } from 'vitest'
import { readContent } from './read-file.ts'

describe('tables kept by hand in Spanish and Portuguese', () => {
  it.each([
    ['Mes;Concepto;Tipo;Importe', '2026-03;Soporte;Recurrente;1.250,00'],
    ['Fecha de factura;Concepto;Tipo de gasto;Base imponible', '31/03/2026;Soporte;Recurrente;1250,00'],
    ['Mês;Descrição;Natureza;Valor', 'março 2026;Suporte;Recorrente;1250'],
    ['Data da fatura;Descrição;Tipo de custo;Valor sem IVA', '31/03/2026;Suporte;Recorrente;1.250,00'],
  ])('of costs are read: %s', async (headers, row) => {
    const { report, costs } = await readContent([headers, row].join('\n'), { kind: 'costs' })
    expect(report!.questions).toEqual([])
    expect(costs).toMatchObject([{ amount: 125_000, nature: 'recurring', month: 2026 * 12 + 2 }])
  })

  it.each([
    ['Nº ticket;Abierto el;Resuelto el;Estado;Prioridad', '7;13/03/2026 09:00;13/03/2026 10:00;Resuelto;Alta'],
    ['Nº de ticket;Fecha de apertura;Fecha de resolución;Estado', '7;13/03/2026 09:00;13/03/2026 10:00;Cerrado'],
    ['Chamado;Aberto em;Resolvido em;Situação;Nível', '7;13/03/2026 09:00;13/03/2026 10:00;Fechado;N1'],
    ['Nº do chamado;Data de abertura;Data de resolução;Status', '7;13/03/2026 09:00;13/03/2026 10:00;Fechado'],
  ])('of tickets are read: %s', async (headers, row) => {
    const { report, tickets } = await readContent([headers, row].join('\n'))
    expect(report!.questions).toEqual([])
    expect(tickets).toMatchObject([{ id: '7', resolvedAt: Date.parse('2026-03-13T09:00Z') / 1000 }])
    expect(['resolved', 'closed']).toContain(tickets[0]!.status)
  })

  it.each([
    ['Fecha de respuesta;Nº de ticket;Valoración (1-5)', '13/03/2026;12;5'],
    ['Marca temporal;Incidencia;Satisfacción', '13/03/2026 10:00;12;Muy satisfecho'],
    ['Data da resposta;Chamado;Nota (1 a 5)', '13/03/2026;12;5'],
    ['Respondida em;Nº do chamado;Avaliação', '13/03/2026;12;Muito satisfeito'],
  ])('of satisfaction are read: %s', async (headers, row) => {
    const { report, answers } = await readContent([headers, row].join('\n'), { kind: 'satisfaction' })
    expect(report!.questions).toEqual([])
    expect(answers).toMatchObject([{ ticketId: '12', satisfied: true }])
  })
})
