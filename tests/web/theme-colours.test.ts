import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '../../web')
const styles = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|vue)$/.test(file))
  .map((file) => [file, readFileSync(join(web, file), 'utf8')] as const)

// `light-dark()` takes colours alone, so that nothing is elsewhere or of another size in the other theme.
test('a theme is which colours of each pair are shown, and nothing else in a style asks which one it is', () => {
  expect(styles.filter(([, text]) => text.includes('prefers-color-scheme')).map(([file]) => file)).toEqual([])
  const rules = styles.flatMap(([, text]) => [...text.matchAll(/data-theme[^{]*\{([^}]*)\}/g)])
  expect(rules.map(([, body]) => body!.trim())).toEqual(['color-scheme: light;', 'color-scheme: dark;'])
  const named = styles.flatMap(([, text]) => text.match(/data-theme/g) ?? [])
  expect(named).toHaveLength(rules.length)
})
