import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  OwnSessionSchema,
  PasswordChangeSchema,
  ProfilePatchSchema,
  SessionParamsSchema,
} from '../../shared/api/accounts.ts'
import { OwnUploadTokenSchema } from '../../shared/api/members.ts'
import { SessionSchema } from '../../shared/api/session.ts'
import { does, mayUpload } from '../accounts/policy.ts'
import { sessionView } from '../accounts/session-view.ts'
import { newPasswordHash, setPassword } from '../accounts/use-link.ts'
import { changeAccount, findAccount, removeIdentities } from '../db/accounts.ts'
import { byAccount } from '../db/audit.ts'
import { findContract } from '../db/contracts.ts'
import { listSessions, removeSession, removeSessions } from '../db/sessions.ts'
import { listUploadTokens } from '../db/upload-tokens.ts'
import { Failure } from '../errors.ts'
import { signedInBy } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'

const BODY_BYTES = 4096

/** One's own account: name and language, password, sessions, upload tokens. */
export const accountRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, access }) => {
  const { now } = access
  const { passwords, signIn, ways } = access

  app.patch(
    '/account',
    {
      bodyLimit: BODY_BYTES,
      config: does('account:manage'),
      schema: {
        operationId: 'changeProfile',
        tags: ['accounts'],
        summary: 'Change one’s name or language',
        body: ProfilePatchSchema,
        response: { 200: SessionSchema },
      },
    },
    async (request) => {
      const { account, session } = signedInBy(request)
      const { name = account.name, language = account.language } = request.body
      const about = { subject: 'account', id: account.id } as const
      const by = byAccount(account.id)
      await write((log) => {
        changeAccount(db, account.id, { name, language })
        if (name !== account.name) log({ event: 'profile-changed', by, about })
      })
      return sessionView(db, { session, account: findAccount(db, account.id)! }, ways())
    },
  )

  app.put(
    '/account/password',
    {
      bodyLimit: BODY_BYTES,
      config: does('account:manage', 'password-wrong', 'password-refused', 'too-many-attempts', 'busy'),
      schema: {
        operationId: 'changePassword',
        tags: ['accounts'],
        summary: 'Change one’s password; every session ends, and this browser gets a new one',
        body: PasswordChangeSchema,
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const { account } = signedInBy(request)
      const { current, password } = request.body
      if (!(await signIn.isPassword(account.passwordHash, current, account.email, request.ip)))
        throw new Failure('password-wrong')
      const about = [account.email, account.name]
      const hash = await newPasswordHash(passwords, password, about, readerLanguage(request))
      const begun = await write((log) => {
        const still = findAccount(db, account.id)!
        if (still.passwordHash !== account.passwordHash || still.deactivatedAt !== null)
          throw new Failure('password-wrong')
        setPassword({ db, log, now: now() }, still, { passwordHash: hash, by: byAccount(still.id) })
        return signIn.begin({ request, reply }, still, 'person', 'password-change')
      })
      return sessionView(db, begun, ways())
    },
  )

  app.get(
    '/account/sessions',
    {
      config: does('account:manage'),
      schema: {
        operationId: 'listSessions',
        tags: ['accounts'],
        summary: 'Browsers in which one is signed in',
        response: { 200: z.array(OwnSessionSchema) },
      },
    },
    async (request) => {
      const { account, session } = signedInBy(request)
      return listSessions(db, account.id, session.id, now())
    },
  )

  app.delete(
    '/account/sessions',
    {
      config: does('account:manage'),
      schema: {
        operationId: 'endOtherSessions',
        tags: ['accounts'],
        summary: 'End all other sessions',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { account, session } = signedInBy(request)
      const by = byAccount(account.id)
      const about = { subject: 'account', id: account.id } as const
      await write((log) => {
        removeSessions(db, account.id, session.id)
        log({ event: 'session-ended', by, about, detail: 'others' })
      })
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/account/sessions/:sessionId',
    {
      config: does('account:manage', 'session-not-found'),
      schema: {
        operationId: 'endSession',
        tags: ['accounts'],
        summary: 'End a session',
        params: SessionParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { account } = signedInBy(request)
      const { sessionId } = request.params
      const by = byAccount(account.id)
      const about = { subject: 'session', id: sessionId } as const
      await write((log) => {
        if (!removeSession(db, account.id, sessionId)) throw new Failure('session-not-found')
        log({ event: 'session-ended', by, about })
      })
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/account/openid',
    {
      config: does('account:manage', 'openid-only-way', 'password-wrong', 'too-many-attempts', 'busy'),
      schema: {
        operationId: 'unlinkOpenId',
        tags: ['accounts'],
        summary: 'Sign in with the organisation no more',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { account } = signedInBy(request)
      const about = { subject: 'account', id: account.id } as const
      await write((log) => {
        if (findAccount(db, account.id)?.passwordHash === null) throw new Failure('openid-only-way')
        if (removeIdentities(db, account.id) === 0) return
        log({ event: 'openid-unlinked', by: byAccount(account.id), about })
      })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/account/tokens',
    {
      config: does('account:manage'),
      schema: {
        operationId: 'listOwnUploadTokens',
        tags: ['accounts'],
        summary: 'Upload tokens that one made, of all contracts',
        response: { 200: z.array(OwnUploadTokenSchema) },
      },
    },
    async (request) => {
      const accountId = signedInBy(request).account.id
      return listUploadTokens(db, { accountId }, mayUpload, now()).map((token) => {
        const { name, client } = findContract(db, token.contractId)!
        return { ...token, contract: { name, client } }
      })
    },
  )
}
