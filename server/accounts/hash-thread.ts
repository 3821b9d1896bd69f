import { constants } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import type { HashAnswer, HashJob } from './hash-jobs.ts'
import { letOthersPass } from '../let-others-pass.ts'

/** Argon2id at OWASP's floor: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

letOthersPass(constants.priority.PRIORITY_BELOW_NORMAL)
parentPort!.on('message', (job: HashJob) => parentPort!.postMessage(answer(job)))

function answer({ password, kept }: HashJob): HashAnswer {
  try {
    return { result: kept === null ? hashSync(password, ARGON2ID) : verifySync(kept, password) }
  } catch (error) {
    return { error }
  }
}
