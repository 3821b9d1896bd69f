import { expect, test } from 'vitest'
import { importKinds } from '../../shared/api/imports.ts'
import { csvTemplate } from '../../server/reading/templates.ts'
import { aHouse } from './house.ts'

test.each(importKinds)('the template of %s is downloaded in either language', async (kind) => {
  const house = await aHouse()
  for (const language of ['en', 'fr'] as const) {
    const answer = await house.inject(`/api/templates/${kind}?language=${language}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain(`vigie-${kind}-${language}.csv`)
    expect(answer.body).toBe(csvTemplate(kind, language).content)
  }
})

test('there is no template of another kind', async () => {
  const house = await aHouse()
  expect((await house.inject('/api/templates/invoices')).statusCode).toBe(400)
})
