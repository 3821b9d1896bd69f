import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'
import { replaceReport, findImport } from '../../server/db/imports.ts'

/** A row that is rejected, one that loses its level, one that is told, and one of waiting that no header tells. */
const file = [
  'Ticket;Ouvert le;Niveau;Attente du fournisseur',
  'T1;13/03/2026 09:00;N1;00:30',
  ';13/03/2026 09:00;N1;00:30',
  'T3;13/03/2026 09:00;N1;',
  'T4;13/03/2026 09:00;N1;01:00',
  'T5;pas une date;N1;01:00',
].join('\n')

async function imported(speaks: 'fr' | 'en') {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, file, {}, { 'accept-language': speaks })
  const read = async (language: string, path = `imports/${body.id}`) => {
    const answer = await house.inject(`/api/contracts/${id}/${path}`, { headers: { 'accept-language': language } })
    return answer.json<Import>()
  }
  return { house, id, body, read }
}
const messagesOf = ({ issues, notices }: Pick<Import, 'issues' | 'notices'>) =>
  [...issues, ...notices].map(({ message }) => message)

test('what was found in a file is told to each in their own words, while it is a preview and once it is stored', async () => {
  const { house, id, body, read } = await imported('fr')
  const french = messagesOf(body)
  const english = messagesOf((await imported('en')).body)
  expect(french.length).toBeGreaterThan(2)
  french.forEach((message, index) => expect(message).not.toBe(english[index]))
  expect([messagesOf(await read('en')), messagesOf(await read('fr'))]).toEqual([english, french])
  const committed = await house.inject(`/api/contracts/${id}/imports/${body.id}/commit`, {
    method: 'POST',
    headers: { 'accept-language': 'en' },
  })
  expect(messagesOf(committed.json<Import>())).toEqual(english)
  expect([messagesOf(await read('en')), messagesOf(await read('fr'))]).toEqual([english, french])
  const list = (await read('en', 'imports')) as unknown as Import[]
  expect(messagesOf(list[0]!)).toEqual(english)
  expect(Object.keys(list[0]!.issues[0]!).toSorted()).toEqual(['code', 'column', 'line', 'message', 'raw'])
})

test('what an earlier release kept, as a sentence alone, stands as it is', async () => {
  const { house, id, body, read } = await imported('fr')
  await house.inject(`/api/contracts/${id}/imports/${body.id}/commit`, { method: 'POST' })
  const { report } = findImport(house.db, id, body.id)!
  const issues = report.issues.map(({ line, column, code, raw, message }) => ({ line, column, code, raw, message }))
  const notices = report.notices.map(({ code, count, lines, message }) => ({ code, count, lines, message }))
  replaceReport(house.db, body.id, { ...report, issues, notices })
  expect(messagesOf(await read('en'))).toEqual(messagesOf(body))
})
