import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type BarLine, bars } from './drift/bars.ts'
import { type Generator, scenariosFile } from './drift/generator.ts'
import { type Replicate, replicateOf } from './drift/replicate.ts'
import { table } from './drift/table.ts'

/** The detector's error rates on simulated contracts, beside the bar and four rules in use: `npm run bench:drift`. */
type Task = { readonly names: readonly string[]; readonly reps: number; readonly salt: string; readonly part: number }
type Results = Record<string, Replicate[]>

/** Simulations are independent: each core takes every other replicate. */
const CORES = 2

if (isMainThread) await main()
// A worker thread's port has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
else parentPort?.postMessage(await simulate(workerData as Task))

async function simulate({ names, reps, salt, part }: Task): Promise<Results> {
  const generator = (await import(scenariosFile.href)) as Generator
  const results: Results = {}
  for (const name of names) {
    const mine = Array.from({ length: reps }, (_, rep) => rep).filter((rep) => rep % CORES === part)
    const [scenario, calendar] = name.split('@') as [string, string?]
    results[name] = mine.map((rep) => replicateOf(generator.generate(scenario, rep, salt), calendar === 'office'))
  }
  return results
}

function inWorker(task: Task): Promise<Results> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task })
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      salt: { type: 'string', default: 'bench' },
      reps: { type: 'string', default: '400' },
      scenario: { type: 'string', default: 'all' },
    },
  })
  if (!existsSync(scenariosFile)) {
    console.log(`Nothing measured: the scenarios are not beside the repository (${scenariosFile.pathname}).`)
    return
  }
  const wanted = values.scenario === 'all' ? null : values.scenario.split(',')
  const lines: BarLine[] = bars.filter((line) => wanted === null || wanted.includes(line.scenario))
  const names = [...new Set(lines.map((line) => line.scenario))]
  const started = performance.now()
  const task = { names, reps: Number(values.reps), salt: values.salt }
  const parts = await Promise.all(Array.from({ length: CORES }, (_, part) => inWorker({ ...task, part })))
  const results = Object.fromEntries(names.map((name) => [name, parts.flatMap((part) => part[name] ?? [])]))
  const { text, missed } = table(lines, results)
  console.log(`salt ${values.salt}, ${values.reps} replicates a scenario\n\n${text}\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`${missed === 0 ? 'Every line reaches the bar' : `${missed} lines miss the bar`} (${seconds} s).`)
  if (missed > 0) process.exitCode = 1
}
