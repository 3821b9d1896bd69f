// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import type { Question } from '../../shared/api/questions.ts'
import type { Language } from '../../shared/words/language.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, presence, previewOf } from './import-samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})
const plain = (words: string) => words.replace(/[\u202F\u00A0]/g, ' ')
const option = (value: string, more = {}) => ({ value, label: null, count: null, gives: null, ...more })

const word: Question = {
  id: 'word:status:cloturee',
  about: { topic: 'word', field: 'status', column: 'État', word: 'Clôturée' },
  options: [option('open'), option('closed'), option('none')],
  several: false,
  guess: 'closed',
  count: 312,
}
const levelOne: Question = {
  id: 'level-one',
  about: { topic: 'level-one', column: 'Groupe' },
  options: [
    option('Desk', { label: 'Desk', count: 60, gives: 0.9 }),
    option('Réseau', { label: 'Réseau', count: 40, gives: 1 }),
  ],
  several: true,
  guess: ['Desk'],
  count: 100,
}

async function open(preview: Import, language: Language = 'en') {
  const after = previewOf('tickets', { answered: [{ ...word, answer: 'open' }] })
  const asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/imports': () => ({ body: [preview] }),
    'GET /api/contracts/1/imports/9': () => ({ body: preview }),
    'PATCH /api/contracts/1/imports/9': () => ({ body: after }),
    'GET /api/contracts/1/kpis/budget-variance': () => ({ body: presence({ '2026-06': ['tickets'] }) }),
  })
  ;({ page } = await visit('/contracts/1/imports/9', language))
  return asked
}

it('what is asked comes first, with its guess, and nothing is imported until it is answered', async () => {
  const asked = await open(previewOf('tickets', { questions: [word, levelOne] }))
  const sections = page!.findAll('h2').map((one) => one.text())
  expect(sections[0]).toBe('2 questions before this file can be imported')
  expect(text(page!, '[data-testid=questions]')).toContain('Column “État”: what does “Clôturée” mean?')
  expect(page!.get('.actions .primary').attributes('disabled')).toBeDefined()
  expect(text(page!, '[data-testid=level-one-rate]')).toBe(
    'First-level resolution with this choice: 54.0%, over 100 tickets.',
  )
  await page!.get('[data-testid=level-one] input[value=Réseau]').setValue(true)
  expect(text(page!, '[data-testid=level-one-rate]')).toContain('94.0%')
  await page!.get('[data-testid=questions]').trigger('submit')
  await settled()
  const sent = asked.find(({ method }) => method === 'PATCH')!.body as { answers: object }
  expect(sent.answers).toEqual({ 'word:status:cloturee': 'closed', 'level-one': ['Desk', 'Réseau'] })
  expect(page!.find('[data-testid=questions]').exists()).toBe(false)
  expect(page!.get('.actions .primary').attributes('disabled')).toBeUndefined()
  expect(text(page!, '[data-testid=answered] summary')).toBe('Answered (1)')
})

it('in French, what each figure rests on is one line each, what falls short is marked', async () => {
  const rests: Import['rests'] = [
    { on: 'placed', counted: 19, of: 522, share: null, rule: null },
    { on: 'first-level', counted: 930, of: 10_000, share: 0.5, rule: 'groups' },
    { on: 'delay', counted: 5, of: 5, share: null, rule: null },
  ]
  await open(previewOf('tickets', { rests }), 'fr')
  const lines = page!.findAll('[data-testid=rests] li')
  expect(lines.map((line) => plain(line.text()))).toEqual([
    '503 des 522 tickets terminés n’ont pas de date : ils ne comptent dans aucun mois.',
    'Le premier niveau repose sur 930 des 10 000 tickets terminés (50,0 % résolus au niveau 1) : les autres n’ont pas de groupe.',
    'Le délai de résolution repose sur 5 tickets terminés.',
  ])
  expect(lines.map((line) => line.classes('short'))).toEqual([true, true, false])
})

it('a word that has no name of its own, and a lacking column, are asked in words', async () => {
  const lacking: Question = {
    ...word,
    id: 'lacking:resolvedAt',
    about: { topic: 'lacking', field: 'resolvedAt', column: 'Date de résolution' },
    options: [option('gone'), option('4', { label: 'Date de rlution' })],
    guess: '4',
  }
  await open(previewOf('tickets', { questions: [lacking] }), 'fr')
  const said = plain(text(page!, '[data-testid=questions]'))
  expect(said).toContain('Le dernier fichier le disait dans sa colonne « Date de résolution » : Résolu')
  expect(said).toContain('Date de rlution (suggestion)')
})

it('a file of which every row waits for an answer is not said to be known already', async () => {
  const none = { new: 0, changed: 0, unchanged: 0, vanished: 0 }
  const waiting = { rows: 2, accepted: 0, rejected: 2, superseded: 0, changes: none, answers: null, restatements: [] }
  await open(previewOf('costs', { ...waiting, questions: [word] }))
  expect(page!.text()).not.toContain('is already known')
  expect(page!.text()).not.toContain('No figure already shown moves.')
  page!.unmount()
  const known = { ...waiting, accepted: 2, rejected: 0, changes: { ...none, unchanged: 2 } }
  await open(previewOf('costs', known))
  expect(page!.text()).toContain('is already known')
})

it('what is imported are tickets, not the rows that repeat them, and a convention is of values', async () => {
  const order: Question = {
    ...word,
    id: 'convention:dateOrder',
    about: { topic: 'convention', of: 'dateOrder', example: '03/04/2026' },
    options: [option('dmy'), option('mdy')],
    guess: 'dmy',
    count: 4,
  }
  await open(previewOf('tickets', { rows: 4, accepted: 4, superseded: 2, questions: [order] }))
  expect(page!.get('.actions .primary').text()).toBe('Import 2 tickets')
  expect(text(page!, '[data-testid=questions]')).toContain('4 values')
})

it('answers of a word that nobody knows wait for what it means, and are not rejected', async () => {
  const score: Question = { ...word, about: { topic: 'word', field: 'score', column: 'Avis', word: 'Super' }, count: 3 }
  await open(previewOf('satisfaction', { rows: 4, accepted: 1, rejected: 3, questions: [score] }))
  expect(text(page!, '[data-testid=waiting]')).toContain('3')
  expect(text(page!, '[data-testid=rejected]')).toContain('0')
})
