import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'
import { DemoSignInSchema, PasswordResetSchema, SessionSchema, SignInSchema } from '../../shared/api/session.ts'
import { demoAddress } from '../accounts/access.ts'
import { sendLinkMail } from '../accounts/link-mail.ts'
import { linkAddress, makeLink } from '../accounts/links.ts'
import { does } from '../accounts/policy.ts'
import { sessionView } from '../accounts/session-view.ts'
import { findAccountByEmail } from '../db/accounts.ts'
import { theServer } from '../db/audit.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import type { Services } from '../services.ts'

const BODY_BYTES = 4096

/** Signing in and out. */
export const sessionRoutes: FastifyPluginAsyncZod<Services> = async (
  app,
  { db, lock, write, access, onBackgroundError },
) => {
  const { signIn, ways, now, limiter, mail, baseOf, isDemo } = access

  app.get(
    '/session',
    {
      config: does('session:manage'),
      schema: {
        operationId: 'readSession',
        tags: ['accounts'],
        summary: 'Who is signed in, and the ways to sign in',
        response: { 200: SessionSchema },
      },
    },
    async (request) => {
      const principal = principalOf(request)
      return sessionView(db, principal.kind === 'account' ? principal.signedIn : null, ways())
    },
  )

  app.post(
    '/session',
    {
      bodyLimit: BODY_BYTES,
      config: does('session:manage', 'sign-in-failed', 'too-many-attempts', 'busy'),
      schema: {
        operationId: 'signIn',
        tags: ['accounts'],
        summary: 'Sign in by e-mail and password',
        description: 'The session is in the cookie of the answer.',
        body: SignInSchema,
        response: { 201: SessionSchema },
      },
    },
    async (request, reply) => {
      const { screen, ...typed } = request.body
      const signedIn = await signIn.byPassword(request, reply, { ...typed, kind: screen ? 'screen' : 'person' })
      return reply.code(201).send(sessionView(db, signedIn, ways()))
    },
  )

  app.delete(
    '/session',
    {
      config: does('session:manage'),
      schema: {
        operationId: 'signOut',
        tags: ['accounts'],
        summary: 'Sign out',
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await signIn.end(request, reply)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/password-resets',
    {
      bodyLimit: BODY_BYTES,
      config: does('link:use', 'too-many-attempts'),
      schema: {
        operationId: 'askPasswordReset',
        tags: ['accounts'],
        summary: 'Mail a link for a new password, if there is such an account',
        body: PasswordResetSchema,
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      const { email } = request.body
      limiter.takeReset(email, request.ip)
      // After the answer, so that the time it takes does not tell whether there is such an account.
      if (mail) setImmediate(() => void mailReset(email, baseOf(request)).catch(onBackgroundError))
      return reply.code(202).send(null)
    },
  )

  async function mailReset(email: string, base: string): Promise<void> {
    const account = findAccountByEmail(db, email)
    if (!account || account.deactivatedAt !== null) return
    const { secret } = await write((log) => {
      const made = makeLink(db, { kind: 'password-reset', email }, now())
      const about = { subject: 'account', id: account.id } as const
      log({ event: 'password-reset-asked', by: theServer, about })
      return made
    })
    const linkMail = { what: 'reset', to: email, language: account.language, url: linkAddress(base, secret) } as const
    await sendLinkMail(mail!, linkMail)
  }

  if (isDemo)
    app.post(
      '/session/demo',
      {
        bodyLimit: BODY_BYTES,
        config: does('session:manage', 'sign-in-failed'),
        schema: {
          operationId: 'signInToDemo',
          tags: ['accounts'],
          summary: 'Sign in to the demo, from its own machine',
          body: DemoSignInSchema,
          response: { 201: SessionSchema },
        },
      },
      async (request, reply) => {
        const account = findAccountByEmail(db, demoAddress(request.body.role))
        const isHere = ipaddr.process(request.ip).range() === 'loopback'
        if (!account || !isHere) throw new Failure('sign-in-failed')
        const signedIn = await lock(() => signIn.begin({ request, reply }, account, 'person', 'demo'))
        return reply.code(201).send(sessionView(db, signedIn, ways()))
      },
    )
}
