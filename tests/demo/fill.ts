import { periodicSurvey } from '../../server/sample/answers.ts'
import { incidentsExport } from '../../server/sample/incidents.ts'
import { sampleTerms } from '../../server/sample/contract.ts'
import { monthName, monthStart, STORY_MONTHS, SURVEY_MONTHS } from '../../server/sample/story.ts'
import { costsWorkbook } from './costs.ts'
import { monthOfTickets, story, told } from './story.ts'

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
  const send = async (path: string, body: string | Uint8Array, type: string, method = 'POST') => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie },
      body: body as BodyInit,
    })
    if (!response.ok) throw new Error(`the demo could not be filled: ${await response.text()}`)
    return (await response.json()) as { id: number }
  }
  const contract = {
    ...sampleTerms(story),
    name: 'Infogérance 2025',
    client: 'Altéa Industries',
    provider: 'Hexanor Services',
  }
  const { id } = await send('/contracts', JSON.stringify(contract), 'application/json')
  // Its people are past their first steps.
  await send(`/contracts/${id}/guide`, JSON.stringify({ closed: true }), 'application/json', 'PATCH')
  cookie = await uploader(id)
  const upload = (kind: string, file: string, content: string | Uint8Array, type = 'text/csv', more = '') =>
    send(`/contracts/${id}/imports?kind=${kind}&file=${encodeURIComponent(file)}&commit=true${more}`, content, type)
  const opened = (month: number) =>
    told.tickets.filter(
      ({ openedAt }) => openedAt >= monthStart(story, month) && openedAt < monthStart(story, month + 1),
    ).length
  for (let month = 1; month <= STORY_MONTHS; month++) {
    const name = monthName(story, month)
    const read = `&dateOrder=dmy&coversFrom=${name}&coversTo=${name}`
    await upload('tickets', `glpi-${name}.csv`, monthOfTickets(month))
    await upload('incidents', `incidents-${name}.csv`, incidentsExport(story, [month]), 'text/csv', read)
    if (SURVEY_MONTHS.includes(month))
      await upload('satisfaction', `enquête-${name}.csv`, periodicSurvey(story, [month]), 'text/csv', '&dateOrder=dmy')
    if (month % 3 === 0) await upload('costs', `coûts-T${month / 3}.xlsx`, costsWorkbook(month / 3, opened), XLSX)
  }
  return id
}
