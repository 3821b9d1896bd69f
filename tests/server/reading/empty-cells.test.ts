import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { isEmpty } from '../../../server/reading/values/empty.ts'

const PIECE = 1 << 18

it('what is remembered of a cell keeps no piece of its file in memory', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = heap()
  for (let at = 0; at < 100; at += 1) {
    const piece = Buffer.alloc(PIECE, `Agence de Nantes ${at} `).toString('latin1')
    expect(isEmpty(piece.slice(0, `Agence de Nantes ${at}`.length))).toBe(false)
  }
  expect(heap() - before).toBeLessThan(20 * PIECE)
})
