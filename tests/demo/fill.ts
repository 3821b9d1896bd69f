import { glpiExport } from './glpi.ts'
import { story, tellTickets } from './story.ts'

/** Fills a running server with the sample contract, by the same requests that a person's browser sends. Returns its id. */
export async function fillDemo(address: string): Promise<number> {
  const send = async (path: string, body: string | Uint8Array, type: string): Promise<{ id: number }> => {
    const response = await fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
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
    baselines: [{ kpi: 'first-level-resolution', value: 0.58 }],
  }
  const { id } = await send('/contracts', JSON.stringify(contract), 'application/json')
  const tickets = tellTickets()
  for (let month = 1; month <= story.months; month++) {
    const file = `glpi-M${String(month).padStart(2, '0')}.csv`
    await send(`/contracts/${id}/imports?kind=tickets&file=${file}&commit=true`, glpiExport(tickets, month), 'text/csv')
  }
  return id
}
