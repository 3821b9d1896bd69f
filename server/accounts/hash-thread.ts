import { readlinkSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import type { HashAnswer, HashJob } from './hash-jobs.ts'

/** Argon2id at OWASP's floor: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority

letOthersPass()
parentPort!.on('message', (job: HashJob) => parentPort!.postMessage(answer(job)))

function answer({ password, kept }: HashJob): HashAnswer {
  try {
    return { result: kept === null ? hashSync(password, ARGON2ID) : verifySync(kept, password) }
  } catch (error) {
    return { error }
  }
}

/**
 * Where the processor is wanted by several, this thread comes after those that answer readers. Only Linux has a priority for
 * each thread; elsewhere, and where it may not be set, the thread is one among equals.
 */
function letOthersPass(): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(thread, Math.min(PRIORITY_LOW, getPriority(thread) + PRIORITY_BELOW_NORMAL))
  } catch {
    return
  }
}
