import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/words/language.ts'
import { firstOnScreen } from '../../shared/words/on-screen.ts'

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))
const assets = join(built, 'assets')
const isBuilt = existsSync(assets)

/** The scripts and styles of a first visit to the scorecard, in one language, by their names as they are built. */
function firstVisit(): string[] {
  const names = readdirSync(assets)
  const named = [...readFileSync(join(built, 'index.html'), 'utf8').matchAll(/assets\/([^"]+\.(?:js|css))"/g)]
  const [one] = names.filter((name) => /^first-.*\.js$/.test(name)).toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const own = names.filter((name) => /^(scorecard|ScorecardPage)-.*\.(js|css)$/.test(name))
  return [...new Set([...named.map((match) => match[1]!), one!, ...own])]
}

const sizeOf = (name: string, packed = '') => {
  const [file, whole] = [join(assets, name + packed), join(assets, name)]
  return statSync(existsSync(file) ? file : whole).size
}
const sum = (names: readonly string[], packed: string) => names.reduce((all, name) => all + sizeOf(name, packed), 0)

describe.skipIf(!isBuilt)('the web as it is built (skipped until it is)', () => {
  test('a first visit to the scorecard loads few scripts and styles, and small ones', () => {
    const names = firstVisit()
    expect(names.length).toBeGreaterThan(5)
    // `first-paint.js` is one besides.
    expect(names.length + 1).toBeLessThanOrEqual(12)
    expect(sum(names, '.br')).toBeLessThanOrEqual(95_000)
    expect(sum(names, '.gz')).toBeLessThanOrEqual(103_000)
  })

  test('which say nothing in another language', async () => {
    const all = firstVisit().map((name) => readFileSync(join(assets, name), 'utf8'))
    for (const language of languages) {
      const { kpi, alike, shell } = await firstOnScreen(language)
      const words = [kpi.satisfaction.formula, alike.alerts.sure.unsure, shell.figures]
      const told = words.map((text) => all.filter((script) => script.includes(text)).length)
      // French is the longer one, which `firstVisit` takes.
      expect([language, told]).toEqual([language, words.map(() => (language === 'fr' ? 1 : 0))])
    }
  })

  test('the letters that come with it have one axis', () => {
    const font = readdirSync(assets).find((name) => name.startsWith('inter-latin-wght-normal-'))
    expect(sizeOf(font!)).toBeLessThanOrEqual(50_000)
    expect(readFileSync(join(built, 'index.html'), 'utf8')).toContain(`/assets/${font}`)
  })
})
