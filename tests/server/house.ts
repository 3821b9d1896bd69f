import { rmSync } from 'node:fs'
import type { FastifyServerOptions, InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import type { Senders } from '../../server/alerts/channels/channel.ts'
import type { ContractPatch, NewContract, Contract } from '../../shared/api/contracts.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { BackupSettings } from '../../server/db/backup-settings.ts'
import { buildApp } from '../../server/app.ts'
import type { StartImportThread } from '../../server/imports/job-runner.ts'
import { openInstance } from '../../server/open.ts'
import { newDataFolder } from './data-folder.ts'
import { sharedImportThread } from './import-thread.ts'
import { fromOurPages, noLimits, somebody } from './people.ts'
import { noSenders } from './senders.ts'

/** The clock of the tests: 1 July 2026. */
export const now = Date.UTC(2026, 6, 1) / 1000

const SESSION_SECONDS = 600

/** A real application on a data folder of its own, gone when the test is finished. */
export async function aHouse(
  options: {
    maxUploadBytes?: number
    dataFolder?: string
    clock?: () => number
    senders?: Senders
    backup?: BackupSettings
    auditMail?: string
    minFreeBytes?: number
    maxAttachedBytes?: number
    startImportThread?: StartImportThread
    onBackgroundError?: (error: unknown) => void
    logger?: NonNullable<FastifyServerOptions['logger']>
  } = {},
) {
  const dataFolder = options.dataFolder ?? newDataFolder()
  const { maxUploadBytes = 50_000_000, clock = () => now, senders = noSenders, logger = { level: 'error' } } = options
  const house = openInstance({
    limits: noLimits,
    startImportThread: sharedImportThread,
    ...options,
    dataFolder,
    maxUploadBytes,
    senders,
    now: clock,
  })
  const app = await buildApp({ services: house.services, webFolder: null, logger })
  const { db } = house.services
  // What a test writes need not outlive the machine.
  db.sqlite.pragma('synchronous = OFF')
  /** Whose requests these are: an administrator, who is the client of the contracts that are added. */
  const signIn = () => somebody(db, clock(), { email: 'owner@example.com', name: 'Owner', isAdmin: true })
  let signedInAt = clock()
  let signedIn = signIn()
  /** The clock of some tests runs through months: sessions do not. */
  const owner = () => {
    if (Math.abs(clock() - signedInAt) > SESSION_SECONDS) [signedInAt, signedIn] = [clock(), signIn()]
    return signedIn
  }
  let closing: Promise<void> | undefined
  /** Stops the application and leaves its data, as before a restart. */
  const close = () => (closing ??= app.close().then(() => house.close()))
  onTestFinished(async () => {
    await close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  /** One request of the owner's browser, with the answer as it came. */
  const inject = (url: string, { headers, ...request }: Omit<InjectOptions, 'url'> = {}) =>
    app.inject({ ...request, url, headers: fromOurPages({ ...owner().headers, ...headers } as Record<string, string>) })
  const send = async <Body>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const answer = await inject(`/api${path}`, { method, ...(payload && { payload }) })
    return { status: answer.statusCode, body: (answer.body ? answer.json() : null) as Body }
  }
  const addContract = async (fields: Partial<NewContract> = {}): Promise<Contract> => {
    const contract = { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC', ...fields }
    return (await send<Contract>('POST', '/contracts', contract)).body
  }
  const upload = async <Body = Import & ApiError>(
    contract: number,
    content: string | Uint8Array,
    query: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const search = new URLSearchParams({ kind: 'tickets', file: 'export.csv', ...query })
    const answer = await inject(`/api/contracts/${contract}/imports?${search}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...headers },
      payload: Buffer.from(content),
    })
    return { status: answer.statusCode, body: answer.json<Body>() }
  }
  return {
    app,
    close,
    dataFolder,
    db,
    /** Headers of the owner's browser, for a request that a test makes by itself. */
    signedIn: () => owner().headers,
    services: house.services,
    inject,
    get: <Body>(path: string) => send<Body>('GET', path),
    watcher: house.services.watcher,
    outbox: house.services.outbox,
    put: <Body>(path: string, payload: object) => send<Body>('PUT', path, payload),
    post: <Body>(path: string, payload?: object) => send<Body>('POST', path, payload),
    patch: <Body = Contract & ApiError>(path: string, payload: ContractPatch | object) =>
      send<Body>('PATCH', path, payload),
    remove: (path: string) => send<null>('DELETE', path),
    addContract,
    upload,
  }
}
export type TestHouse = Awaited<ReturnType<typeof aHouse>>
