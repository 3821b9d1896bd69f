import { expect, test } from 'vitest'
import { searchContracts } from '../../../server/portfolio/search.ts'

const contracts = ['Zénith', 'Altéa', 'Corvus'].map((client) => ({ client, name: 'Infogérance', provider: 'Hexanor' }))
const found = (search: string) => searchContracts(contracts, search).map(({ client }) => client)

test('a search wants every word, in client, name or provider, without capitals or accents', () => {
  expect(found('zenith HEXANOR')).toEqual(['Zénith'])
  expect(found('infogerance')).toHaveLength(3)
  expect(found('  ')).toHaveLength(3)
  expect(found('zenith altea')).toEqual([])
})
