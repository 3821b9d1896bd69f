import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Cron } from 'croner'
import type { Damage } from '../db/damage.ts'
import { Failure } from '../errors.ts'

/** Every night after the hour at which backups are made by default. */
const NIGHTLY = '30 4 * * *'
const LONGEST_TOLD = 100
const checkProcess = fileURLToPath(new URL('./check-process.ts', import.meta.url))

export type SoundnessParts = {
  readonly databaseFile: string
  /** Epoch seconds. */
  readonly now: () => number
  readonly onError: (error: unknown) => void
}

/** What is known of damage to the database: once some is found, nothing more is written until a check finds none. */
export type Soundness = ReturnType<typeof makeSoundness>

export function makeSoundness({ databaseFile, now, onError }: SoundnessParts) {
  let damages: readonly Damage[] = []
  let checkedAt: number | null = null
  let running: { readonly child: ChildProcess; readonly done: Promise<void> } | null = null

  const found = (what: readonly Damage[]) => {
    for (const { kind, detail } of what) onError(new Error(`The database is damaged (${kind}): ${detail}`))
    damages = what
  }

  /**
   * Checks everything in a process of its own, on a connection of its own, so that nobody waits. No thread: one that is ended
   * while SQLite reads takes the whole process with it.
   */
  const check = (): Promise<void> => {
    if (running) return running.done
    const child = fork(checkProcess, [databaseFile], { execArgv: [], stdio: 'ignore', serialization: 'advanced' })
    child.unref()
    child.channel!.unref()
    const done = new Promise<void>((resolve, reject) => {
      child.once('message', (what: readonly Damage[]) => {
        checkedAt = now()
        found(what)
        resolve()
      })
      child.once('error', reject)
      child.once('exit', () => reject(new Error('the check of the database was stopped')))
    }).finally(() => (running = null))
    running = { child, done }
    return done
  }
  const nightly = new Cron(NIGHTLY, { paused: true, protect: true, unref: true }, () => check().catch(onError))

  return {
    damages: () => damages,
    checkedAt: () => checkedAt,
    isChecking: () => running !== null,
    check,
    /** Takes note of damage that was come upon by the way; the next check says how far it goes. */
    report: (damage: Damage) => {
      if (!damages.some(({ kind }) => kind === damage.kind)) found([...damages, damage])
    },
    /** Refuses whatever would write on a damaged database. */
    requireSound: () => {
      if (damages.length === 0) return
      const where = damages
        .map(({ kind, detail }) => (kind === 'rows' ? detail : `${kind} ${detail}`.trim()))
        .join('; ')
      throw new Failure('database-damaged', { where: where.slice(0, LONGEST_TOLD) })
    },
    /** Checks now, then every night. */
    start: () => {
      check().catch(onError)
      nightly.resume()
    },
    close: async () => {
      nightly.stop()
      if (!running) return
      running.child.kill('SIGKILL')
      await running.done.catch(() => undefined)
    },
  }
}
