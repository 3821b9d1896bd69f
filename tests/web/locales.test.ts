// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { en } from '../../web/locales/en.ts'
import { fr } from '../../web/locales/fr.ts'
import { i18n, speak } from '../../web/locales/i18n.ts'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value as object, `${path}${key}.`),
  )
}
const french = new Map(leaves(fr))
const named = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the two languages', () => {
  it.each(leaves(en))('%s says the same things to fill in, with as many plural forms', (key, english) => {
    const translated = french.get(key) ?? ''
    expect(translated).not.toBe('')
    expect(named(translated)).toEqual(named(english))
    expect(translated.split(' | ')).toHaveLength(english.split(' | ').length)
  })

  it('French counts zero as one, English does not', async () => {
    await speak('fr')
    expect(i18n.global.t('facts.total.ticket', { n: 0 }, 0)).toBe('0 ticket')
    await speak('en')
    expect(i18n.global.t('facts.total.ticket', { n: 0 }, 0)).toBe('0 tickets')
    expect(document.documentElement.lang).toBe('en')
  })

  it('French puts a no-break space before double punctuation, or none was meant', () => {
    const bare = [...french].filter(([, text]) => /[a-zé][;:!?](\s|$)/.test(text))
    expect(bare).toEqual([])
  })

  it('French puts that space narrow everywhere, and inside its quotes', () => {
    const wide = [...french].filter(([, text]) => /[^\s(|][ \u00A0]+[;:!?%»]|«[^\u202F]|[\w)}]%/.test(text))
    expect(wide).toEqual([])
  })
})
