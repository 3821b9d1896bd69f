import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import type { ColumnRule } from '../formats/format.ts'
import { words } from './responses.ts'

// Headers of tables kept by hand in Spanish and Portuguese.

export const iberianCosts: readonly ColumnRule<FieldsOf['costs']>[] = [
  { field: 'id', headers: words('n.º de línea, nº de línea, id línea, línea, nº da linha, id linha, linha') },
  {
    field: 'invoice',
    headers: words(
      'n.º de factura, nº de factura, nº factura, número de factura, nº da fatura, número da fatura, nº fatura',
    ),
  },
  {
    field: 'month',
    headers: words(
      'mes de servicio, periodo de servicio, mes facturado, periodo facturado, mes, periodo, mes de facturación',
      'mês de serviço, período de serviço, mês faturado, mês, mês de competência, competência, mês de faturamento',
      'fecha de factura, fecha factura, fecha, data da fatura, data de fatura, data',
    ),
  },
  {
    field: 'amount',
    headers: words(
      'importe neto, importe sin iva, base imponible, importe, monto neto, monto, coste, costo, gasto, coste real',
      'valor líquido, valor sem iva, valor sem impostos, montante, valor, custo, custo real, quantia',
    ),
  },
  {
    field: 'nature',
    headers: words(
      'naturaleza, tipo de coste, tipo de costo, tipo de gasto, categoría, partida, tipo',
      'natureza, tipo de custo, tipo de despesa, categoria, rubrica',
    ),
  },
  { field: 'label', headers: words('concepto, descripción, detalle, descrição, descritivo, detalhe') },
  {
    field: 'forecast',
    headers: words(
      'previsto, presupuesto, presupuestado, importe previsto, orçamento, orçado, valor previsto, previsão',
    ),
  },
]

export const iberianAnswers: readonly ColumnRule<FieldsOf['satisfaction']>[] = [
  {
    field: 'id',
    headers: words('id respuesta, id de respuesta, nº de respuesta, id resposta, id da resposta, nº da resposta'),
  },
  {
    field: 'answeredAt',
    headers: words(
      'fecha de respuesta, fecha respuesta, respondido el, respondida el, marca temporal, fecha de la respuesta, fecha',
      'data da resposta, data de resposta, respondido em, respondida em, carimbo de data/hora, data',
    ),
  },
  {
    field: 'sentAt',
    headers: words('fecha de envío, enviado el, enviada el, data de envio, data do envio, enviado em, enviada em'),
  },
  {
    field: 'score',
    headers: words(
      'satisfacción general, satisfacción global, satisfacción, puntuación, calificación, valoración, grado de satisfacción',
      'satisfação geral, satisfação global, satisfação, pontuação, avaliação, classificação, grau de satisfação, nota',
    ),
  },
  { field: 'scale', headers: words('escala, puntuación máxima, pontuação máxima') },
  {
    field: 'ticketId',
    headers: words('nº de ticket, nº ticket, incidencia, nº de chamado, chamado, nº do chamado, número do chamado'),
  },
  { field: 'survey', headers: words('encuesta, tipo de encuesta, pesquisa, inquérito, tipo de pesquisa') },
]

export const iberianTickets: readonly ColumnRule<FieldsOf['tickets']>[] = [
  {
    field: 'id',
    headers: words(
      'nº ticket, nº de ticket, n.º de ticket, nº de incidencia, número de incidencia, nº incidencia',
      'nº do chamado, número do chamado, nº chamado, nº do ticket, número do ticket, chamado, nº de chamado',
    ),
  },
  {
    field: 'openedAt',
    headers: words(
      'fecha de apertura, fecha apertura, abierto el, abierta el, apertura, creado el, creada el, fecha de creación',
      'data de abertura, data abertura, aberto em, aberta em, abertura, criado em, criada em, data de criação',
    ),
  },
  {
    field: 'resolvedAt',
    headers: words(
      'fecha de resolución, fecha resolución, resuelto el, resuelta el, resolución, solucionado el, fecha de solución',
      'data de resolução, data da resolução, resolvido em, resolvida em, resolução, solucionado em, data de solução',
    ),
  },
  {
    field: 'closedAt',
    headers: words(
      'fecha de cierre, fecha cierre, cerrado el, cerrada el, cierre, finalizado el',
      'data de fechamento, data do fechamento, fechado em, fechada em, fechamento, encerrado em, data de encerramento',
    ),
  },
  { field: 'status', headers: words('estado, estado del ticket, situação, estado do chamado, status do chamado') },
  { field: 'priority', headers: words('prioridad, prioridade') },
  { field: 'category', headers: words('categoría, categoria') },
  {
    field: 'group',
    headers: words('grupo, grupo asignado, grupo de soporte, equipo, grupo atribuído, grupo de suporte'),
  },
  { field: 'level', headers: words('nivel, nivel de soporte, nível, nível de suporte, nível de atendimento') },
  { field: 'escalated', headers: words('escalado, escalada, escalonado') },
]
