// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { formatIn } from '../../shared/words/format.ts'
import { movedSince } from '../../web/words/moved-since.ts'
import { speak } from '../../web/words/speech.ts'
import { plain, t } from './spoken.ts'

const moved = {
  kpi: 'first-level-resolution',
  before: 0.8784,
  after: 0.8391,
  verdictBefore: 'met',
  verdictAfter: 'missed',
  cause: 'import',
  at: '2026-11-30T11:18:00.000Z',
} as const

test('what a figure moved by and when stand in brackets: several figures stand beside one another', async () => {
  await speak('fr')
  const words = { t, format: formatIn(() => 'fr'), timeZone: 'Europe/Paris' }
  expect(plain(movedSince(words, moved))).toBe('87,8 % › 83,9 %, atteint › manqué (un import, 30 nov. 2026, 12:18)')
  expect(plain(movedSince(words, { ...moved, cause: null, at: null }))).toMatch(/ \(cause absente du registre\)$/)
})
