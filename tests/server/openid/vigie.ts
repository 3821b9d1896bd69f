import { rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import { buildApp } from '../../../server/app.ts'
import { openInstance } from '../../../server/open.ts'
import type { NewInvitation, SentLink } from '../../../shared/api/members.ts'
import type { OpenIdStartSchema, Session } from '../../../shared/api/session.ts'
import { newDataFolder } from '../data-folder.ts'
import { now } from '../house.ts'
import { fromOurPages, noLimits, somebody } from '../people.ts'
import { noSenders } from '../senders.ts'
import { aBrowser, type Browser } from './browser.ts'
import { aListener } from './listener.ts'
import { client } from './provider.ts'

/** What somebody asks for who goes to the organisation's sign-in. */
export type Way = z.infer<typeof OpenIdStartSchema>

/** A real Vigie that listens, beside the sign-in of `issuer`; null: beside none. Its log is at its most talkative. */
export async function aVigie(issuer: string | null) {
  const listener = await aListener()
  const { url, asked } = listener
  const dataFolder = newDataFolder()
  let time = now
  const log: string[] = []
  const house = openInstance({
    dataFolder,
    maxUploadBytes: 1_000_000,
    limits: noLimits,
    senders: { ...noSenders, publicUrl: url },
    openId: issuer === null ? null : { issuer, ...client, name: 'Our organisation' },
    now: () => time,
  })
  const app = await buildApp({
    services: house.services,
    webFolder: null,
    logger: { level: 'trace', stream: { write: (line: string) => void log.push(line) } },
  })
  await app.ready()
  listener.answerBy((request, response) => app.routing(request, response))
  onTestFinished(async () => {
    await app.close()
    await house.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const { db } = house.services
  const owner = () => fromOurPages(somebody(db, time, { email: 'owner@example.com', isAdmin: true }).headers)
  const ownerSends = async <Body>(path: string, payload: object) => {
    const answer = await app.inject({ method: 'POST', url: `/api${path}`, headers: fromOurPages(owner()), payload })
    return answer.json<Body>()
  }
  const contract = await ownerSends<{ id: number }>('/contracts', {
    name: 'C',
    client: 'A',
    provider: 'B',
    startsOn: '2026-03-01',
    timeZone: 'UTC',
  })

  return {
    url,
    db,
    /** Every address that it was asked. */
    asked,
    log,
    contractId: contract.id,
    wait: (seconds: number) => void (time += seconds),
    /** Secret of an invitation to its contract. */
    invite: async (email: string, role: NewInvitation['role'] = 'client'): Promise<string> => {
      const invitation: NewInvitation = { email, role, language: 'en' }
      const { link } = await ownerSends<SentLink>(`/contracts/${contract.id}/invitations`, invitation)
      return link!.split('#')[1]!
    },
    /** Somebody with an account, and the browser in which they are signed in. */
    whoIsIn: async (email: string) => {
      const { id, secret } = somebody(db, time, { email })
      const browser = aBrowser()
      browser.keep(url, 'vigie_session', secret, { isStrict: true })
      return { id, secret, browser }
    },
    begin: (browser: Browser, how: Way = {}) => browser.ask(`${url}/api/session/openid`, { json: how }),
    session: async (browser: Browser): Promise<Session> =>
      (await (await browser.ask(`${url}/api/session`)).json()) as Session,
    events: () => db.sqlite.prepare('SELECT event FROM audit_log ORDER BY id').pluck().all() as string[],
    countAccounts: () => db.sqlite.prepare('SELECT count(*) FROM accounts').pluck().get() as number,
    countSessions: () => db.sqlite.prepare('SELECT count(*) FROM sessions').pluck().get() as number,
  }
}
export type TestVigie = Awaited<ReturnType<typeof aVigie>>
