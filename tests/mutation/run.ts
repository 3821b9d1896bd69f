import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isEquivalent } from './equivalents.ts'
import { mutantsOf, type Mutant } from './mutants.ts'
import { roomOf, root, usualRooms } from './rooms.ts'
import { sample } from './sample.ts'
import { openTrial } from './trial.ts'

// `npm run mutation -- [ROOM …] [--sample 60] [--seed 7] [--least 85] [--tests PATTERN] [--patience 60]`: see README.md beside this file.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '85' },
    tests: { type: 'string', default: '' },
    patience: { type: 'string', default: '60' },
  },
})
const [size, seed, least] = [Number(values.sample), Number(values.seed), Number(values.least)]

const mostMs = Number(values.patience) * 1000
const wanted = new RegExp(values.tests)

const GIVES_WAY = 10
setPriority(GIVES_WAY)
// What an ended test leaves behind goes with the run.
const scratch = mkdtempSync(join(tmpdir(), 'vigie-mutation-'))
process.env.TMPDIR = scratch
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const read = (file: string) => readFileSync(join(root, file), 'utf8')

const tell = ({ file, line, was, text }: Mutant) => {
  const short = (code: string) => code.replace(/\s+/g, ' ').slice(0, 90)
  return `${file}:${line}  ${short(was) || '·'}  →  ${short(text) || '·'}`
}

async function tryRoom(room: string): Promise<number> {
  const { sources, tests: all } = roomOf(room)
  const tests = all.filter((file) => wanted.test(file))
  const mutants = sources.flatMap((file) => {
    const text = read(file)
    return mutantsOf(file, text).filter((mutant) => !isEquivalent(mutant, text))
  })
  const chosen = sample(mutants, size, seed)
  console.log(`\n${room}: ${mutants.length} mutants in ${sources.length} files, ${chosen.length} tried (seed ${seed})`)
  const trial = await openTrial(sources, tests)
  const { known, failed } = await trial.measure()
  for (const name of failed) console.log(`  left out, for it fails as it is: ${name}`)
  console.log(`  ${known.length} tests in ${tests.length} files`)
  const counts = { killed: 0, 'timed-out': 0, survived: 0, 'not-reached': 0 }
  const unnoticed: Mutant[] = []
  for (const mutant of chosen) {
    const outcome = await trial.tryOn(mutant, known, mostMs)
    counts[outcome] += 1
    if (outcome === 'killed' || outcome === 'timed-out') continue
    unnoticed.push(mutant)
    console.log(`  ${outcome}: ${tell(mutant)}`)
  }
  // Whatever was tried, the sources as they are still pass.
  const control = chosen.find((mutant) => !unnoticed.includes(mutant))
  if (control && (await trial.tryOn({ ...control, text: control.was }, known, mostMs)) !== 'survived')
    throw new Error(`the tests fail without any mistake: ${tell(control)}`)
  await trial.close()
  const score = (100 * (counts.killed + counts['timed-out'])) / chosen.length
  console.log(`${room}: ${score.toFixed(1)} % killed of ${chosen.length}`, counts)
  return score
}

const scores: number[] = []
for (const room of positionals.length > 0 ? positionals : usualRooms) scores.push(await tryRoom(room))
process.exit(scores.every((score) => score >= least) ? 0 : 1)
