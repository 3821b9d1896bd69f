import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.ts'

const corpus = new URL('../../../../shared/data/csv-corpus/', import.meta.url).pathname

describe.skipIf(!existsSync(corpus))(`public workbooks of ${corpus} (skipped where absent)`, () => {
  it.each([
    ['csvkit/examples/dummy.xlsx', 'columns-missing', 'a, b, c'],
    ['csvkit/examples/test_skip_lines.xlsx', 'columns-missing', undefined],
    ['csvkit/examples/sheets.xlsx', 'columns-missing', undefined],
    ['csvlint/features/fixtures/spreadsheet.xlsx', 'columns-missing', undefined],
  ])('%s: %s', async (name, code, headers) => {
    const { failure } = await readFile(corpus + name)
    expect(failure?.code).toBe(code)
    if (headers) expect(failure!.params['headers']).toBe(headers)
  })

  it('csvkit’s cells of every type come as they are shown', async () => {
    const { failure } = await readFile(`${corpus}csvkit/examples/test.xlsx`)
    const mapping = failure!.extra['mapping'] as { header: string; samples: string[] }[]
    expect(Object.fromEntries(mapping.map(({ header, samples }) => [header, samples]))).toEqual({
      text: ['Chicago Reader', 'Chicago Sun-Times', 'Chicago Tribune'],
      date: ['1971-01-01', '1948-01-01', '1920-01-01'],
      integer: ['40', '63', '164'],
      boolean: ['TRUE', 'TRUE', 'FALSE'],
      float: ['1', '1.27', '41800000.01'],
      datetime: ['1971-01-01 04:14:00', '1948-01-01 14:57:13', '1920-01-01'],
      empty_column: [],
    })
  })
})
