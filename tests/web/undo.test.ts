// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Import, type Undo, UndoSchema } from '../../shared/api/imports.ts'
import { type Answer, fakeServer, type Request, settled, text, visit } from './house.ts'
import { contract, presence, previewOf } from './import-samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})
const plain = (words: string) => words.replace(/[\u202F\u00A0]/g, ' ')

const committed = previewOf('costs', { status: 'committed', committedAt: '2026-07-03T09:00:00Z', undoable: true })
const earlier = previewOf('costs', { id: 8, file: 'mai.csv', status: 'committed', committedAt: '2026-06-03T09:00:00Z' })
const effect: Undo = UndoSchema.parse({
  changes: { removed: 1204, restored: 1 },
  answers: null,
  uncovered: ['2026-06'],
  restatements: [
    { kpi: 'budget-variance', month: '2026-05', before: 0.2, after: 0.105 },
    { kpi: 'resolution-delay', month: '2026-05', before: 9.6, after: 8 },
    { kpi: 'budget-variance', month: '2026-06', before: 0, after: null },
  ],
})

async function open(
  language: Language = 'en',
  { undo, preview }: { undo?: () => Answer; preview?: () => Answer } = {},
): Promise<Request[]> {
  let stored: Import = committed
  const asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/imports': () => ({ body: [stored, earlier] }),
    'GET /api/contracts/1/imports/9': () => ({ body: stored }),
    'GET /api/contracts/1/imports/9/undo-preview': preview ?? (() => ({ body: effect })),
    'POST /api/contracts/1/imports/9/undo':
      undo ??
      (() => {
        stored = { ...stored, status: 'undone', undoneAt: '2026-07-04T09:00:00Z', undoable: false }
        return { body: stored }
      }),
    'GET /api/contracts/1/kpis/budget-variance': () => ({ body: presence({ '2026-06': ['costs'] }) }),
  })
  ;({ page } = await visit('/contracts/1/imports', language))
  return asked
}
const ask = async () => {
  await page!.get('[data-testid=ask-undo]').trigger('click')
  await settled()
}
const posts = (asked: readonly Request[]) => asked.filter(({ method }) => method === 'POST').map(({ path }) => path)
const button = (words: string) => page!.findAll('[data-testid=undo] button').find((one) => one.text() === words)!

describe('undoing the last import', () => {
  it('is offered on that import alone, and asks before anything happens', async () => {
    const asked = await open()
    const rows = page!.findAll('[data-testid=import-history] tbody tr')
    expect(rows.map((row) => row.find('[data-testid=ask-undo]').exists())).toEqual([true, false])
    expect(asked.some(({ path }) => path.endsWith('/undo-preview'))).toBe(false)
    await ask()
    expect(document.activeElement?.textContent).toBe('Undo the import of juin.csv?')
    expect(posts(asked)).toEqual([])
  })

  it.each([
    [
      'en',
      [
        '1,204 rows that it added are removed.',
        '1 row that it changed goes back to what it was.',
        'Costs: no file tells of June 2026 any more.',
      ],
      '3 figures already shown move',
      [
        ['May 2026', '+20.0%', '+10.5%'],
        ['May 2026', '9.6 h', '8.0 h'],
        ['June 2026', '0%', '–'],
      ],
    ],
    [
      'fr',
      [
        '1 204 lignes ajoutées par l’import disparaissent.',
        '1 ligne modifiée redevient ce qu’elle était.',
        'Coûts : plus aucun fichier ne couvre juin 2026.',
      ],
      '3 chiffres déjà montrés bougent',
      [
        ['mai 2026', '+20,0 %', '+10,5 %'],
        ['mai 2026', '9,6 h', '8,0 h'],
        ['juin 2026', '0 %', '–'],
      ],
    ],
  ] as const)(
    'says in %s what goes, what comes back and which figures move',
    async (language, lines, title, figures) => {
      await open(language)
      await ask()
      expect(page!.findAll('[data-testid=undo-lines] li').map((line) => plain(line.text()))).toEqual(lines)
      expect(plain(text(page!, '[data-testid=undo] h4'))).toBe(title)
      const shown = page!
        .findAll('[data-testid=undo] [data-testid=restatements] tbody tr')
        .map((row) => row.findAll('td').map((cell) => plain(cell.text())))
      expect(shown.map((cells) => cells.slice(0, 3))).toEqual(figures)
    },
  )

  it('once done says so, and the import stays in the history, marked', async () => {
    const asked = await open()
    await ask()
    await button('Undo the import').trigger('click')
    await settled()
    expect(posts(asked)).toEqual(['/api/contracts/1/imports/9/undo'])
    expect(page!.find('[data-testid=undo]').exists()).toBe(false)
    expect(page!.text()).toContain('The import of juin.csv is undone.')
    expect(text(page!, '[data-testid=import-history] tbody tr')).toContain('Undone on')
    expect(page!.find('[data-testid=ask-undo]').exists()).toBe(false)
    expect(document.activeElement).not.toBe(document.body)
  })

  it.each([
    ['its button', () => button('Keep the import').trigger('click')],
    ['Escape', () => page!.get('[data-testid=undo]').trigger('keydown', { key: 'Escape' })],
  ])('is dropped by %s, and the focus goes back to where it came from', async (_way, drop) => {
    const asked = await open()
    await ask()
    await drop()
    await settled()
    expect(page!.find('[data-testid=undo]').exists()).toBe(false)
    expect(document.activeElement).toBe(page!.get('[data-testid=ask-undo]').element)
    expect(posts(asked)).toEqual([])
  })

  it('that is refused says why, and nothing is said to be done', async () => {
    const refusal = { code: 'import-not-latest', message: 'Only the last import can be undone.' }
    await open('en', { undo: () => ({ status: 409, body: refusal }) })
    await ask()
    await button('Undo the import').trigger('click')
    await settled()
    expect(text(page!, '[data-testid=undo] [role=alert]')).toContain(refusal.message)
    expect(text(page!, '[data-testid=import-history] tbody tr')).not.toContain('Undone')
  })

  it('that cannot be looked at cannot be confirmed', async () => {
    await open('en', { preview: () => ({ status: 500, body: { code: 'internal', message: 'Something failed.' } }) })
    await ask()
    expect(button('Undo the import')).toBeUndefined()
    expect(text(page!, '[data-testid=undo] [role=alert]')).toContain('Something failed.')
  })

  it('leaves the page of the import readable, without anything to choose', async () => {
    await open()
    await ask()
    await button('Undo the import').trigger('click')
    await settled()
    await page!.get('[data-testid=import-history] tbody a').trigger('click')
    await settled()
    expect(text(page!, '[data-testid=undone]')).toContain('nothing of it counts')
    expect(page!.find('.actions .primary').exists()).toBe(false)
    expect(page!.findAll('main select').every((one) => one.attributes('disabled') !== undefined)).toBe(true)
  })
})
