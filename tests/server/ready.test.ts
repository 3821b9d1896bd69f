import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryData } from '../vigie-process.ts'

/** Runs a program as `npm start` does, in a house where everything is installed; gives what it printed. */
function runReady(program: string): string {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  for (const made of ['server', 'node_modules/.bin', 'node_modules/node/bin'])
    mkdirSync(join(folder, made), { recursive: true })
  copyFileSync('server/ready.mjs', join(folder, 'server/ready.mjs'))
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'))
  const lock = '{}'
  const files = {
    'package-lock.json': lock,
    'node_modules/.bin/node': '',
    'node_modules/.vigie-installed': createHash('sha256').update(`/package-lock.json${lock}`).digest('hex'),
    'program.mjs': program,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return execFileSync(process.execPath, [join(folder, 'server/ready.mjs'), 'program.mjs'], { encoding: 'utf8' })
}

test('a server that has made much garbage holds little memory for what is new, and its threads share what is freed', () => {
  const printed = runReady(`
    import { getHeapSpaceStatistics } from 'node:v8'
    const last = []
    for (let i = 0; i < 5e6; i++) last[i % 200_000] = { i, text: String(i) }
    const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    console.log(space_size / 2 ** 20, process.env.MALLOC_ARENA_MAX)
  `)
  const [megabytes, arenas] = printed.split(' ').map(Number)
  expect(megabytes).toBeGreaterThan(1)
  expect(megabytes).toBeLessThanOrEqual(16)
  expect(arenas).toBe(2)
})
