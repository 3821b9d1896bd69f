// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { CommitteeSchema, type Committee } from '../../shared/api/committees.ts'
import { speak } from '../../web/words/speech.ts'
import { keptEditions } from '../kept-editions.ts'
import { eventually } from '../patience.ts'
import { breakdownOf, group } from './breakdown-sample.ts'
import { budget, committeeOf, drifting, firstLevel, satisfied } from './committee-sample.ts'
import { withDeck } from './deck-sample.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract } from './samples.ts'
import { plain } from './spoken.ts'

// Charts need a canvas that this DOM does not have; they are looked at in a browser.
const withoutHistory = { history: [] }
const kpis = [
  firstLevel('missed', { ...withoutHistory, missedCommittees: 2 }),
  { ...drifting(), history: [] },
  budget('met', withoutHistory),
  satisfied('met', { ...withoutHistory, certain: false }),
]
const moved = breakdownOf([group('Network', 0.6, 0.8), group('Mail', 0.8, 0.83)], { against: 'previous-quarter' })
const computed = committeeOf(kpis, { breakdowns: [moved] })
let committee: Committee
let french: Committee
let running: Committee
beforeAll(async () => {
  await speak('fr')
  french = withDeck('fr', computed)
  await speak('en')
  committee = withDeck('en', computed)
  running = { ...committee, quarter: 'Q3', isOver: false, quarters: ['Q1', 'Q2', 'Q3'] }
})

const base = {
  'GET /api/contracts': () => ({ body: [contract] }),
  'GET /api/contracts/1': () => ({ body: contract }),
  'GET /api/contracts/1/committees/Q1': () => ({ body: { ...committee, quarter: 'Q1' } }),
  'GET /api/contracts/1/committees/Q2': () => ({ body: committee }),
  'GET /api/contracts/1/committees/Q2/decisions': () => ({ body: [] }),
  'GET /api/contracts/1/members': () => ({ body: { members: [], invitations: [] } }),
}

const edition = {
  number: 1,
  sha256: 'a'.repeat(64),
  closedAt: '2026-07-10T08:00:00Z',
  closedBy: 'Jeanne Dubois',
  signatures: [],
}

const taken = {
  id: 1,
  key: '2f1d6f0e-3c4b-4a5e-9b7a-0c1d2e3f4a5b',
  quarter: 'Q2',
  text: 'A second person at level 1',
  owner: null,
  dueOn: null,
  kpi: null,
  state: { is: 'open' },
  version: 1,
  at: '2026-07-10T08:00:00Z',
  by: 'Jeanne Dubois',
  changes: [],
  effect: null,
}

let page: VueWrapper | undefined
let router: Router
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

async function open(path: string, language: 'fr' | 'en' = 'en', more = {}) {
  const asked = fakeServer({ ...base, ...more })
  ;({ page, router } = await visit(path, language))
  await settled()
  return { page, asked }
}
async function press(key: string) {
  dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
  await settled()
}
const slide = () => router.currentRoute.value.query['slide']
const title = () => text(page!, 'h1')

describe('a committee that an earlier release closed', () => {
  it.each(keptEditions)('of %s still opens, slide by slide', async (_release, content) => {
    const kept = JSON.parse(content) as {
      committee: object
      breakdowns: object[]
      decks: { fr: { slides: { id: string; title: string }[] } }
    }
    const rest = { breakdowns: kept.breakdowns, edition, movedSince: [], deck: kept.decks.fr }
    const body = CommitteeSchema.parse({ ...kept.committee, ...rest })
    await open('/contracts/1/committee/Q1', 'fr', { 'GET /api/contracts/1/committees/Q1': () => ({ body }) })
    for (const [at, { title: expected }] of kept.decks.fr.slides.entries()) {
      if (at > 0) await press('ArrowRight')
      expect([at, plain(title())]).toEqual([at, plain(expected)])
    }
  })
})

describe('the committee of a quarter', () => {
  it('opens with whose quarter it is and how it went, in one sentence', async () => {
    const { page: opened } = await open('/contracts/1/committee/Q2', 'fr', {
      'GET /api/contracts/1/committees/Q2': () => ({ body: french }),
    })
    expect(title()).toBe('Comité du T2 · avr.–juin 2026')
    expect(plain(text(opened, '[data-testid=sentence]'))).toContain(
      'Au deuxième trimestre du contrat, 2 objectifs sur 4',
    )
    expect(text(opened, '.slide')).toContain('Altéa avec Hexanor')
    expect(text(opened, '.slide')).toContain('avril à juin 2026 · M4 à M6')
  })

  it('has the screen to itself: no header, no footer', async () => {
    const { page: opened } = await open('/contracts/1/committee/Q2')
    expect(opened.find('header nav').exists()).toBe(false)
    expect(opened.findAll('h1')).toHaveLength(1)
  })

  it('goes through its slides in the fixed order and keeps the place in the address', async () => {
    await open('/contracts/1/committee/Q2')
    const seen: unknown[] = []
    for (let turn = 0; turn < 9; turn++) {
      seen.push(slide())
      await press('ArrowRight')
    }
    expect(seen).toEqual([
      undefined,
      'exceptions',
      'first-level-resolution',
      'resolution-delay',
      'budget-variance',
      'satisfaction',
      'next-quarter',
      'options',
      'decisions',
    ])
    expect(slide()).toBe('decisions')
    await press('Home')
    expect(slide()).toBeUndefined()
    await press('ArrowLeft')
    expect(slide()).toBeUndefined()
    await press('End')
    expect(slide()).toBe('decisions')
  })

  it('a shared address opens on its slide', async () => {
    await open('/contracts/1/committee/Q2?slide=satisfaction')
    expect(title()).toBe('Satisfaction')
    expect(text(page!, '[data-testid=position]')).toBe('6 / 9')
  })

  it('a new slide takes the focus to its heading and says where it is', async () => {
    const { page: opened } = await open('/contracts/1/committee/Q2')
    await opened.get('button[aria-label="Next slide"]').trigger('click')
    await settled()
    expect(document.activeElement?.textContent).toBe('What needs attention first')
    expect(text(opened, '[role=status]')).toBe('Slide 2 of 9')
    expect(opened.get('.slide').attributes('aria-labelledby')).toBe(document.activeElement?.id)
  })

  it('lists what needs attention, a line a KPI, with value, target and since when', async () => {
    const { page: opened } = await open('/contracts/1/committee/Q2?slide=exceptions')
    const lines = opened.findAll('.slide tbody tr').map((line) => plain(line.text()).replace(/\s+/g, ' '))
    expect(lines).toHaveLength(2)
    for (const words of ['missed', 'First-level resolution', '81.4%', '85% M6', 'second committee in a row'])
      expect(lines[0]).toContain(words)
    expect(lines[1]).toContain('+5.1% a month since May 2026')
  })

  it('says so where nothing needs attention', async () => {
    const well = withDeck('en', committeeOf([firstLevel('met', withoutHistory)]))
    await open('/contracts/1/committee/Q2?slide=exceptions', 'en', {
      'GET /api/contracts/1/committees/Q2': () => ({ body: well }),
    })
    expect(text(page!, '.slide')).toContain('Nothing is missed')
  })

  it('sets a KPI large, beside the quarter before and what it rests on, and with what the committee was told moved it', async () => {
    const { asked } = await open('/contracts/1/committee/Q2?slide=first-level-resolution')
    const shown = plain(text(page!, '.slide'))
    for (const words of [
      '81.4%',
      'missed',
      'target 85% at M6',
      'Q1 · Jan–Mar 2026: 74.2% (+7.2 points since)',
      '214 tickets',
      'second committee',
      'What moved it since Q1',
      'Network',
    ])
      expect(shown).toContain(words)
    expect(asked.filter(({ path }) => path.endsWith('/breakdown'))).toEqual([])
  })

  it('draws the slides of an edition that an earlier release kept, with all that they say', async () => {
    const parsed = JSON.parse(JSON.stringify(committee)) as Committee
    const slides = parsed.deck.slides.map(({ facts: _facts, bridge: _bridge, table, ...rest }) => ({
      ...rest,
      table: table && { head: table.head, rows: table.rows },
    }))
    const kept = { ...parsed, edition, deck: { ...parsed.deck, slides } }
    const { page: opened } = await open('/contracts/1/committee/Q2', 'en', {
      'GET /api/contracts/1/committees/Q2': () => ({ body: kept }),
    })
    dispatchEvent(new Event('beforeprint'))
    await settled()
    const sheets = opened.findAll('[data-testid=paper] .sheet')
    expect(sheets).toHaveLength(slides.length)
    for (const [index, { title: name, lead, sentences, notes, table }] of slides.entries()) {
      const said = sheets[index]!.text()
      for (const one of [name, ...(lead ? [lead] : []), ...sentences, ...notes, ...(table?.rows.flat() ?? [])])
        expect(said).toContain(one)
    }
    dispatchEvent(new Event('afterprint'))
    await settled()
  })

  it('offers to write a decision down while it is open, by button and by key, and not once it is closed', async () => {
    const closed = { ...committee, edition, quarter: 'Q2' }
    for (const [shown, offered] of [
      [committee, true],
      [closed, false],
    ] as const) {
      await open('/contracts/1/committee/Q2?slide=decisions', 'en', {
        'GET /api/contracts/1/committees/Q2': () => ({ body: shown }),
        'GET /api/contracts/1/committees/Q2/decisions': () => ({ body: [taken] }),
      })
      const row = page!.get('[data-testid=decisions] li')
      // What was decided is no field any more; how it stands still is.
      expect([offered, row.findAll('textarea').length]).toEqual([offered, offered ? 1 : 0])
      if (!offered) expect(row.get('p.text').text()).toBe(taken.text)
      expect([offered, row.findAll('select').length]).toEqual([offered, offered ? 2 : 1])
      const buttons = page!.findAll('.decisions button').map((one) => one.text())
      expect([offered, buttons.includes('Write a decision (D)')]).toEqual([offered, offered])
      await press('d')
      expect(page!.findAll('[data-testid=decisions] li')).toHaveLength(offered ? 2 : 1)
      page!.unmount()
      localStorage.clear()
      vi.unstubAllGlobals()
    }
  })

  it('writes a decision down for a D that was pressed before its slides were there', async () => {
    for (const path of ['/contracts/1/committee/Q2', '/contracts/1/committee']) {
      let answer = () => {}
      const late = new Promise<void>((done) => (answer = done))
      await open(path, 'en', {
        'GET /api/contracts/1/committees/Q2': async () => {
          await late
          return { body: committee }
        },
      })
      expect([path, page!.find('.deck').exists()]).toEqual([path, false])
      await press('d')
      answer()
      await eventually(() => expect(page!.findAll('[data-testid=decisions] li')).toHaveLength(1))
      page!.unmount()
      localStorage.clear()
      vi.unstubAllGlobals()
    }
  })

  it('leaves to the scorecard of its last month on Escape', async () => {
    await open('/contracts/1/committee/Q2')
    await press('Escape')
    await eventually(() => expect(router.currentRoute.value.fullPath).toBe('/contracts/1?month=2026-06'))
  })

  it('prints every slide as a page of its own, numbered, and puts the paper away', async () => {
    const { page: opened } = await open('/contracts/1/committee/Q2?slide=satisfaction')
    dispatchEvent(new Event('beforeprint'))
    await settled()
    const sheets = opened.findAll('[data-testid=paper] .sheet')
    expect(sheets.map((sheet) => sheet.get('footer').text())).toEqual(
      committee.deck.slides.map((_, index) => `Altéa · Hexanor · Managed services · Q2 · Apr–Jun 2026${index + 1} / 8`),
    )
    expect(opened.get('[data-testid=paper]').attributes('aria-hidden')).toBeUndefined()
    dispatchEvent(new Event('afterprint'))
    await settled()
    expect(opened.find('[data-testid=paper]').exists()).toBe(false)
  })

  it('says in the server’s words that a quarter has not begun, with a way back', async () => {
    await open('/contracts/1/committee/Q9', 'en', {
      'GET /api/contracts/1/committees/Q9': () => ({
        status: 404,
        body: { code: 'quarter-not-begun', message: 'Quarter 9 has not begun.' },
      }),
    })
    expect(text(page!, '[role=alert]')).toContain('Quarter 9 has not begun.')
    expect(page!.find('[role=alert] a[href="/contracts/1"]').exists()).toBe(true)
  })
})

describe('the committee that sits next', () => {
  const where = () => router.currentRoute.value.path
  const quarters = (...all: string[]) => ({ body: { ...committee, quarter: 'Q1', quarters: all } })

  it('is the latest quarter with data, when it is over', async () => {
    await open('/contracts/1/committee')
    expect(where()).toBe('/contracts/1/committee/Q2')
  })

  it('is the one before while the latest runs', async () => {
    await open('/contracts/1/committee', 'en', {
      'GET /api/contracts/1/committees/Q1': () => quarters('Q1', 'Q2', 'Q3'),
      'GET /api/contracts/1/committees/Q3': () => ({ body: running }),
    })
    expect(where()).toBe('/contracts/1/committee/Q2')
  })

  it('is the running one where there is no other', async () => {
    await open('/contracts/1/committee', 'en', {
      'GET /api/contracts/1/committees/Q1': () => ({
        body: { ...running, quarter: 'Q1', quarters: ['Q1'] },
      }),
    })
    expect(where()).toBe('/contracts/1/committee/Q1')
  })

  it('an empty contract says what to import instead', async () => {
    await open('/contracts/1/committee', 'en', { 'GET /api/contracts/1/committees/Q1': () => quarters() })
    expect(title()).toBe('No months here yet')
  })
})

describe('the record of a committee', () => {
  const ready = () => ({ ...committee, isOver: true, edition: null })
  const closed = () => ({ ...ready(), edition })
  it.each([
    ['closed', ready, 'close', ''],
    ['signed', closed, 'sign', 'form'],
    ['reopened', closed, 'reopen', 'form + form'],
  ] as const)('is %s once, however often the button is pressed meanwhile', async (_done, shown, act, form) => {
    const answered = Promise.withResolvers<void>()
    const { page: opened, asked } = await open('/contracts/1/committee/Q2?slide=decisions', 'en', {
      'GET /api/contracts/1/committees/Q2': () => ({ body: shown() }),
      [`POST /api/contracts/1/committees/Q2/${act}`]: async () => {
        await answered.promise
        return { body: act === 'reopen' ? ready() : closed() }
      },
    })
    const panel = opened.get('[data-testid=closing]')
    if (act === 'reopen') await panel.get('input[required]').setValue('A file was wrong')
    for (let times = 0; times < 3; times++) {
      await (act === 'close' ? panel.get('.button.primary').trigger('click') : panel.get(form).trigger('submit'))
      await settled()
    }
    answered.resolve()
    await settled()
    expect(asked.filter(({ path }) => path.endsWith(`/${act}`))).toHaveLength(1)
  })
})
