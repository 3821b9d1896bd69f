import { describe, expect, test } from 'vitest'
import type { Message, ToldAlert } from '../../../shared/alerts/message.ts'
import { messageText } from '../../../server/alerts/message-text.ts'
import { noFigures } from '../../../server/alerts/rules/rule.ts'

const anAlert = (event: ToldAlert['event'], id = 7): ToldAlert => ({
  id,
  rule: 'file-missing',
  kpi: null,
  month: '2026-06',
  event,
  figures: { ...noFigures, file: 'costs', certain: true },
})
const message = (what: Message['what'], more: Partial<Message> = {}): Message => ({
  what,
  contract: { id: 3, name: 'Infogérance', client: 'Altéa', provider: 'Hexanor' },
  month: null,
  alerts: [],
  kpis: [],
  ...more,
})
const digest = (more: Partial<Message> = {}) => message('digest', { month: '2026-04', ...more })
/** In which every space is one that is typed. */
const told = (one: Message, language: 'fr' | 'en', publicUrl: string | null = null) => {
  const { title, paragraphs, link } = messageText(one, language, publicUrl)
  const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
  return { title: plain(title), paragraphs: paragraphs.map(plain), link }
}
const missing = {
  fr: 'Le fichier des coûts de juin 2026 n’est pas arrivé. Les chiffres qui en dépendent restent vides jusqu’à son import.',
  en: 'The costs file of June 2026 has not arrived. The figures that rest on it stay empty until it is imported.',
} as const

describe('a message', () => {
  test('is titled by what happened, then by the contract and its client', () => {
    const titles = (one: Message) => [told(one, 'fr').title, told(one, 'en').title]
    expect(titles(message('test'))).toEqual([
      'Message d’essai — Infogérance, Altéa',
      'Test message — Infogérance, Altéa',
    ])
    expect(titles(digest())).toEqual([
      'Le mois d’avril 2026 — Infogérance, Altéa',
      'The month of April 2026 — Infogérance, Altéa',
    ])
    expect(titles(message('alert', { alerts: [anAlert('raised')] }))).toEqual([
      'Un fichier du mois manque — Infogérance, Altéa',
      'A file of the month is missing — Infogérance, Altéa',
    ])
    expect(titles(message('alert', { alerts: [anAlert('worsened')] }))).toEqual([
      'Aggravation : Un fichier du mois manque — Infogérance, Altéa',
      'Worse: A file of the month is missing — Infogérance, Altéa',
    ])
  })

  test('leads to the page that shows what it is about, where the server knows its address', () => {
    const link = (one: Message) => told(one, 'en', 'https://vigie.example.com').link
    const to = (path: string) => ({ label: 'See it in Vigie', url: `https://vigie.example.com/contracts/3${path}` })
    expect(link(message('alert', { alerts: [anAlert('raised', 7)] }))).toEqual(to('/alerts?alert=7'))
    expect(link(digest())).toEqual(to('?month=2026-04'))
    expect(link(message('test'))).toEqual(to(''))
    expect(told(message('test'), 'fr', 'https://vigie.example.com').link!.label).toBe('Voir dans Vigie')
    expect(told(message('test'), 'fr').link).toBeNull()
  })

  test('says in its body that the channel works, or what the alert saw', () => {
    expect(told(message('test'), 'fr').paragraphs).toEqual([
      'Ce canal fonctionne : les alertes du contrat arriveront ici.',
    ])
    for (const language of ['fr', 'en'] as const)
      expect(told(message('alert', { alerts: [anAlert('raised')] }), language).paragraphs).toEqual([missing[language]])
  })
})

describe('a month’s summary', () => {
  const kpis = [
    { kpi: 'satisfaction', unit: 'ratio', value: 0.814, verdict: 'behind' },
    { kpi: 'resolution-delay', unit: 'hours', value: null, verdict: 'no-data' },
  ] as const

  test('gives each KPI’s figure and standing, then the alerts that are open, under their names', () => {
    const one = digest({ kpis, alerts: [anAlert('open')] })
    expect(told(one, 'fr').paragraphs).toEqual([
      'La satisfaction : 81,4 %, en retard',
      'Le délai de résolution : pas de verdict',
      `Un fichier du mois manque. ${missing.fr}`,
    ])
    expect(told(one, 'en').paragraphs).toEqual([
      'User satisfaction: 81.4%, behind',
      'The resolution delay: no verdict',
      `A file of the month is missing. ${missing.en}`,
    ])
  })

  test('writes a figure on its side of a target that it does not name; an older message knows none', () => {
    const figureOf = (kpi: Message['kpis'][number]) => told(digest({ kpis: [kpi] }), 'en').paragraphs[0]
    const rate = { kpi: 'satisfaction', unit: 'ratio', value: 0.8996, verdict: 'missed' } as const
    expect(figureOf({ ...rate, target: 0.9 })).toBe('User satisfaction: 89.96%, missed')
    expect(figureOf(rate)).toBe('User satisfaction: 90%, missed')
    const budget = { kpi: 'budget-variance', unit: 'change', value: -0.15004, verdict: 'missed', target: 0.15 } as const
    expect(figureOf(budget)).toMatch(/: −15\.004%, missed$/)
  })

  test('says over which months a figure is judged, on how many of them, and that it is not proven', () => {
    const window = { from: '2026-04', to: '2026-06', months: 3, covered: 2 }
    const rate = { kpi: 'satisfaction', unit: 'ratio', value: 0.7, verdict: 'missed', target: 0.9, window } as const
    const said = (more: object, language: 'fr' | 'en' = 'en') =>
      told(digest({ kpis: [{ ...rate, ...more }] }), language).paragraphs[0]
    expect(said({ certain: false })).toBe('User satisfaction: 70%, missed, not proven (Apr–Jun 2026, on 2 of 3 months)')
    expect(said({ certain: false }, 'fr')).toBe(
      'La satisfaction : 70 %, manqué, non prouvé (avr.–juin 2026, sur 2 des 3 mois)',
    )
    expect(said({ certain: true, window: { ...window, covered: 3 } })).toBe(
      'User satisfaction: 70%, missed (Apr–Jun 2026)',
    )
    expect(said({ certain: true, window: { from: '2026-06', to: '2026-06', months: 1, covered: 1 } })).toBe(
      'User satisfaction: 70%, missed (June 2026)',
    )
    expect(said({ certain: false, value: null, verdict: 'no-data' })).toBe('User satisfaction: no verdict')
  })

  test('says where none is open', () => {
    expect(told(digest({ kpis: [kpis[1]] }), 'fr').paragraphs).toEqual([
      'Le délai de résolution : pas de verdict',
      'Aucune alerte n’est ouverte.',
    ])
  })

  test('tells of twenty alerts, and counts the others', () => {
    const paragraphs = (count: number) =>
      told(digest({ alerts: Array.from({ length: count }, (_, id) => anAlert('open', id)) }), 'en').paragraphs
    expect(paragraphs(20)).toEqual(Array.from({ length: 20 }, () => `A file of the month is missing. ${missing.en}`))
    expect([paragraphs(21).length, paragraphs(21).at(-1)]).toEqual([21, 'Other open alerts: 1'])
    expect(paragraphs(100).at(-1)).toBe('Other open alerts: 80')
  })
})
