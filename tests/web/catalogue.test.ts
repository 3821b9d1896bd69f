// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { spoken, type Language } from '../../shared/words/language.ts'
import { onScreen } from '../../shared/words/on-screen.ts'
import { speak, t } from '../../web/words/speech.ts'
import { sources, textOf } from '../source-files.ts'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  )
}
const said = async (language: Language) => {
  return { sent: await spoken[language].sent(), screen: await onScreen(language) }
}
const [en, fr] = [await said('en'), await said('fr')]
const french = new Map(leaves(fr))
/** What is filled in; a month may be told by itself or after “of”. */
const named = (text: string) => {
  const names = [...text.matchAll(/\{(?:of(?=[A-Z]))?(\w+)\}/g)].map(
    ([, name]) => name!.charAt(0).toLowerCase() + name!.slice(1),
  )
  return [...new Set(names)].sort()
}

it('names settings of the server on pages and in notices of administrators alone', () => {
  const forAdministrators = ['screen.admin.', 'screen.channels.noMailAdmin', 'sent.health.']
  const naming = [...leaves(en), ...leaves(fr)].filter(([, text]) => text.includes('VIGIE_')).map(([key]) => key)
  expect(naming.length).toBeGreaterThan(0)
  expect(naming.filter((key) => !forAdministrators.some((place) => key.startsWith(place)))).toEqual([])
})

describe('every text of the screen', () => {
  const texts = ['server', 'shared', 'web']
    .flatMap(sources)
    .filter((file) => !/^shared\/(words|kpi\/.*\/words)/.test(file))
  const text = texts.map(textOf).join('\n')
  const asked = new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(({ 1: key }) => key))
  /** Keys that are put together: `kpi.${id}.name` asks for all that have such an id. */
  const patterns = [...new Set([...text.matchAll(/`((?:[\w.-]|\$\{[^`{}]*\})+)`/g)].map(({ 1: key }) => key!))]
    .filter((key) => key.includes('${') && /[a-z]\.|\.[a-z]/i.test(key.replaceAll(/\$\{[^}]*\}/g, '')))
    .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w.-]+')}$`))
  const unasked = (keys: readonly string[]) =>
    keys.filter((key) => !asked.has(key) && !patterns.some((pattern) => pattern.test(key)))

  it('is asked for somewhere', () => {
    // What a KPI says is read by those that list KPIs, too, and what the server says alike by their own names.
    const keys = leaves(en.screen).map(([key]) => key)
    expect(unasked(keys.filter((key) => !/^(kpi|alike)\./.test(key)))).toEqual([])
  })

  it('and one that is not would be found', () => {
    expect(unasked(['shell.settings', 'shell.nowhere', 'grid.replaced'])).toEqual(['shell.nowhere'])
  })
})

describe('a language that is only begun', () => {
  it('is spoken, in English where it says nothing; a reader of French loads no English', async () => {
    const begun = {
      ...spoken.en,
      begun: true,
      first: async () => ({ shell: { imports: 'Importe' } }),
      rest: async () => ({ undo: {} }),
    }
    const all = spoken as Record<string, unknown>
    Object.assign(all, { de: begun })
    const english = vi.spyOn(spoken.en, 'first')
    onTestFinished(async () => {
      delete all['de']
      english.mockRestore()
      await speak('en')
    })
    await speak('fr')
    expect(english).not.toHaveBeenCalled()
    await speak('de' as Language)
    expect([
      t('shell.imports'),
      t('shell.settings'),
      t('kpi.satisfaction.name'),
      t('facts.total.ticket', {}, 2),
    ]).toEqual(['Importe', 'Settings', 'Satisfaction', '2 tickets'])
  })
})

describe('the two languages', () => {
  it.each(leaves(en))('%s says the same things to fill in, with as many plural forms', (key, english) => {
    const translated = french.get(key) ?? ''
    expect(translated === '').toBe(english === '')
    expect(named(translated)).toEqual(named(english))
    expect(translated.split(' | ')).toHaveLength(english.split(' | ').length)
  })

  it('French counts zero as one, English does not', async () => {
    await speak('fr')
    expect(t('facts.total.ticket', {}, 0)).toBe('0 ticket')
    await speak('en')
    expect(t('facts.total.ticket', {}, 0)).toBe('0 tickets')
    expect(document.documentElement.lang).toBe('en')
  })

  it('a quarter is written with its months wherever its number is', () => {
    for (const [text, letter] of [
      [french, 'T'],
      [new Map(leaves(en)), 'Q'],
    ] as const) {
      const numbered = [...text].filter(([, words]) => new RegExp(`\\b${letter}\\{n\\}`).test(words))
      expect(numbered.map(([, words]) => words)).toEqual(numbered.map(() => `${letter}{n} · {months}`))
      expect(numbered.length).toBeGreaterThan(1)
    }
  })

  it('French puts a no-break space before double punctuation on screen and in what is sent, or none was meant', () => {
    const bare = [...french].filter(([, text]) => /[a-zé][;:!?](\s|$)/.test(text))
    expect(bare).toEqual([])
  })

  it('French puts no “de” before the name of a month, which is “d’” before août, avril and octobre', () => {
    // That step’s month is the contract’s own: M3.
    const bare = [...french].filter(
      ([key, text]) => /\bde \{(month|since)\}/.test(text) && !key.endsWith('define.step'),
    )
    expect(bare).toEqual([])
  })

  it('French puts that space narrow everywhere, and inside its quotes', () => {
    const wide = [...french].filter(([, text]) => /[^\s(|][ \u00A0]+[;:!?%»]|«[^\u202F]|[\w)}]%/.test(text))
    expect(wide).toEqual([])
  })
})
