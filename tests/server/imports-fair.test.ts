import { expect, test } from 'vitest'
import { aHouse } from './house.ts'
import { row, ticketCsv } from './ticket-csv.ts'

test('a small file passes a large one of another contract that is being read', async () => {
  const house = await aHouse()
  const [first, second] = [await house.addContract(), await house.addContract()]
  await house.upload(second.id, ticketCsv(row('A0')))
  const large = ticketCsv(...Array.from({ length: 60_000 }, (_, n) => row(`T${n}`)))
  const done: string[] = []
  const reading = house.upload(first.id, large).then(({ status }) => done.push(`large ${status}`))
  while (house.services.importer.progress(first.id)?.stage !== 'reading') await new Promise((go) => setTimeout(go, 2))
  await house.upload(second.id, ticketCsv(row('A1'))).then(({ status }) => done.push(`small ${status}`))
  await reading
  expect(done).toEqual(['small 201', 'large 201'])
})
