import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { filesOfRelease } from '../../../server/portfolio/release.ts'

/** Put to figures on screen, and stored in no row. */
const WORDS = 'shared/words/'

/** Every file that a file loads when it runs, and itself. */
function loaded(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, from] of text.matchAll(/^(?:import|export)(?! type)[^'"]*?from '(\.[^']+)'/gm))
    loaded(normalize(join(dirname(file), from!)), known)
  return known
}

test('a stored row is of another release where any file that computes it is another', () => {
  const files = [...loaded('server/portfolio/portfolio.ts')].filter((file) => !file.startsWith(WORDS))
  expect(files.length).toBeGreaterThan(50)
  const known = new Set(filesOfRelease())
  expect(files.filter((file) => !known.has(file))).toEqual([])
})
