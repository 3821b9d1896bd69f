import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/** Where strangers try to sign in, how many each second, and how many tries are under way at most. */
export type Strangers = { readonly address: string; readonly perSecond: number; readonly mostWaiting: number }

const { address, perSecond, mostWaiting } = workerData as Strangers

// A thread of its own: whoever reads beside is not kept waiting by those who send.
let [sent, waiting] = [0, 0]
const answers: Promise<number>[] = []
const stop = new AbortController()
parentPort!.once('message', () => stop.abort())

/** One try to sign in, of a stranger, from an address that was never seen. */
async function guess(number: number): Promise<number> {
  waiting++
  try {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      body: JSON.stringify({ email: `stranger${number}@example.com`, password: 'x'.repeat(20) }),
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
      },
    })
    await answer.text()
    return answer.status
  } finally {
    waiting--
  }
}

const first = Math.floor(Date.now() / 1000) % 100_000
for (const since = performance.now(); !stop.signal.aborted; await setTimeout(5)) {
  const due = ((performance.now() - since) / 1000) * perSecond
  const more = Math.min(Math.floor(due) - sent, mostWaiting - waiting)
  for (let one = 0; one < more; one++) answers.push(guess(first * 100 + ++sent))
}
parentPort!.postMessage(await Promise.all(answers))
