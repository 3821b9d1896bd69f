import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startVigie, temporaryData, type VigieProcess } from '../vigie-process.ts'
import { newReader, openBrowser, type Reader, type ReaderOptions } from './reader.ts'
import { ask } from './words.ts'

/** What Vigie prints when it starts; any more is an error. */
const START_LINES = 2

/** A real server process on a data folder of its own, and a reader before it, for all the tests of a suite. */
export function browserHouse(options: ReaderOptions = {}, prepare?: (address: string) => Promise<unknown>) {
  const data = temporaryData()
  let vigie: VigieProcess
  let browser: Browser
  let reader: Reader

  beforeAll(async () => {
    vigie = await startVigie(data.folder)
    await prepare?.(vigie.address)
    browser = await openBrowser()
    reader = await newReader(browser, vigie.address, options)
  })
  afterAll(async () => {
    await browser?.close()
    await vigie?.stop()
    data.remove()
  })

  return {
    reader: () => reader,
    api: <Body>(path: string) => ask<Body>(vigie.address, path),
    /** Where the page is. */
    where: () => new URL(reader.page.url()),
    /** What went wrong behind the page until now, and in the server, which is then stopped; see `noTrouble`. */
    troubles: async () => {
      const met = structuredClone({
        complaints: reader.complaints,
        refusals: reader.refusals,
        strangers: reader.strangers,
      })
      const exitCode = await vigie.stop()
      const printed = vigie.printed().trim().split('\n').slice(START_LINES)
      return { ...met, printed, exitCode }
    },
  }
}

export const noTrouble = { complaints: [], refusals: [], strangers: [], printed: [], exitCode: 0 }
