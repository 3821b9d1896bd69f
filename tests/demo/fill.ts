import { periodicSurvey, tellAnswers } from './answers.ts'
import { costsWorkbook, costTerms } from './costs.ts'
import { glpiExport } from './glpi.ts'
import { incidentsExport } from './incidents.ts'
import { monthName, monthStart, story, tellTickets } from './story.ts'

const SURVEYS = new Set([6, 12, 18])
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Fills a running server with the sample contract, by the same requests that a person's browser sends. `owner`: cookie of
 * whoever creates it; `uploader`: gives that of whoever sends its files, once it is there. Returns its id.
 */
export async function fillDemo(
  address: string,
  owner: string,
  uploader: (contractId: number) => Promise<string> = async () => owner,
): Promise<number> {
  let cookie = owner
  const send = async (path: string, body: string | Uint8Array, type: string): Promise<{ id: number }> => {
    const response = await fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie },
      body: body as BodyInit,
    })
    if (!response.ok) throw new Error(`the demo could not be filled: ${await response.text()}`)
    return (await response.json()) as { id: number }
  }
  const contract = {
    name: 'Infogérance 2025',
    client: 'Altéa Industries',
    provider: 'Hexanor Services',
    startsOn: `${story.startsOn.year}-${String(story.startsOn.month).padStart(2, '0')}-01`,
    staff: 80,
    serviceCalendar: {
      kind: 'business-hours',
      days: [1, 2, 3, 4, 5],
      opensAt: '08:00',
      closesAt: '18:00',
      holidays: 'FR',
    },
    levelOne: { by: 'groups', groups: ['Support N1'] },
    baselines: [
      { kpi: 'first-level-resolution', value: 0.58 },
      { kpi: 'satisfaction', value: 0.66 },
    ],
    securityBaseline: { perMonth: 3.5, months: 12 },
    ...costTerms,
  }
  const { id } = await send('/contracts', JSON.stringify(contract), 'application/json')
  cookie = await uploader(id)
  const upload = (kind: string, file: string, content: Uint8Array, type = 'text/csv', more = '') =>
    send(`/contracts/${id}/imports?kind=${kind}&file=${encodeURIComponent(file)}&commit=true${more}`, content, type)
  const tickets = tellTickets()
  const answers = tellAnswers(tickets)
  const opened = (month: number) =>
    tickets.filter(({ openedAt }) => openedAt >= monthStart(month) && openedAt < monthStart(month + 1)).length
  for (let month = 1; month <= story.months; month++) {
    const name = monthName(month)
    const read = `&dateOrder=dmy&coversFrom=${name}&coversTo=${name}`
    await upload('tickets', `glpi-${name}.csv`, glpiExport(tickets, answers, month))
    await upload('incidents', `incidents-${name}.csv`, incidentsExport(month), 'text/csv', read)
    if (SURVEYS.has(month))
      await upload('satisfaction', `enquête-${name}.csv`, periodicSurvey(month), 'text/csv', '&dateOrder=dmy')
    if (month % 3 === 0) await upload('costs', `coûts-T${month / 3}.xlsx`, costsWorkbook(month / 3, opened), XLSX)
  }
  return id
}
