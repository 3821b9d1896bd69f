import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { serveVigie } from '../vigie-here.ts'
import { namesAdministrator, START_LINES, startVigie, temporaryData, type RunningVigie } from '../vigie-process.ts'
import { newReader, openBrowser, type Reader, type ReaderOptions } from './reader.ts'
import { ask } from './words.ts'

export type BrowserHouseOptions = Omit<ReaderOptions, 'cookie'> & {
  /** Whether the reader finds the administrator's session open; else the first page asks who they are. */
  readonly signedIn?: boolean
  /** What the server is told by its environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Puts data of an earlier Vigie into the folder before the server starts. */
  readonly data?: (folder: string) => Promise<void>
  /** Whether the server is a process of its own, as `npm start` runs it, and not one in the process of the tests. */
  readonly ownProcess?: boolean
}

/** A real server on a data folder of its own, and a reader before it, for all the tests of a suite. */
export function browserHouse(options: BrowserHouseOptions = {}, prepare?: (vigie: RunningVigie) => Promise<unknown>) {
  const { signedIn = true, environment = namesAdministrator, ownProcess = false, data: fill, ...how } = options
  const data = temporaryData()
  const readers: Reader[] = []
  let vigie: RunningVigie
  let browser: Browser

  const visitor = async (other: ReaderOptions = {}): Promise<Reader> => {
    const reader = await newReader(browser, vigie.address, { ...how, ...other })
    readers.push(reader)
    return reader
  }
  beforeAll(async () => {
    await fill?.(data.folder)
    vigie = await (ownProcess ? startVigie : serveVigie)(data.folder, environment)
    await prepare?.(vigie)
    browser = await openBrowser()
    await visitor(signedIn ? { cookie: await vigie.signIn() } : {})
  })
  afterAll(async () => {
    await Promise.all(readers.map(({ context }) => context.close()))
    await vigie?.stop()
    data.remove()
  })

  return {
    reader: () => readers[0]!,
    /** Another person at another browser, in which nobody is signed in unless there is a `cookie`. */
    visitor,
    vigie: () => vigie,
    api: <Body>(path: string) => ask<Body>(vigie, path),
    /** Where the page is. */
    where: () => new URL(readers[0]!.page.url()),
    /** What went wrong behind all pages until now, and in the server, which is then stopped; see `noTrouble`. */
    troubles: async () => {
      const met = structuredClone({
        complaints: readers.flatMap(({ complaints }) => complaints),
        refusals: readers.flatMap(({ refusals }) => refusals),
        strangers: readers.flatMap(({ strangers }) => strangers),
      })
      const exitCode = await vigie.stop()
      const printed = vigie.printed().trim().split('\n').slice(START_LINES)
      return { ...met, printed, exitCode }
    },
  }
}
export type BrowserHouse = ReturnType<typeof browserHouse>

export const noTrouble = { complaints: [], refusals: [], strangers: [], printed: [], exitCode: 0 }
