import { expect, it } from 'vitest'
import { importKinds } from '../../../shared/api/imports.ts'
import { csvTemplate } from '../../../server/reading/templates.ts'
import { readContent } from './read-file.ts'

const all = importKinds.flatMap((kind) => (['en', 'fr'] as const).map((language) => [kind, language] as const))

it.each(all)('the template of %s in %s reads back without an issue, with every field', async (kind, language) => {
  const { fileName, content } = csvTemplate(kind, language)
  const { report, issues } = await readContent(content, { kind })
  expect(fileName).toBe(`vigie-${kind}-${language}.csv`)
  expect(issues).toEqual([])
  expect(report).toMatchObject({ format: 'canonical', encoding: 'utf-8-bom', rejected: 0 })
  expect(report!.rows).toBe(content.trimEnd().split('\r\n').length - 1)
  expect(report!.mapping.every(({ field, samples }) => field !== null && samples.length > 0)).toBe(true)
})

it.each(importKinds)('the templates of %s say the same in both languages', async (kind) => {
  const [en, fr] = await Promise.all(
    (['en', 'fr'] as const).map((language) => readContent(csvTemplate(kind, language).content, { kind })),
  )
  const told = (facts: readonly object[]) =>
    facts.map((fact) =>
      Object.fromEntries(
        Object.entries(fact).filter(([, value]) => typeof value !== 'string' || value === value.toLowerCase()),
      ),
    )
  expect(told(fr!.tickets)).toEqual(told(en!.tickets))
  expect(told(fr!.incidents)).toEqual(told(en!.incidents))
  expect(told(fr!.answers)).toEqual(told(en!.answers))
  expect(told(fr!.costs)).toEqual(told(en!.costs))
})

it('the template of tickets brings an answer with its first ticket', async () => {
  const { tickets, answers } = await readContent(csvTemplate('tickets', 'fr').content)
  expect(Object.values(tickets[0]!).filter((value) => value === null)).toHaveLength(1)
  expect(answers).toMatchObject([{ ticketId: 'T-1001', satisfied: true, score: 5, scale: 5 }])
})
