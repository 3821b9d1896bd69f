import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asFault } from '../db/faults.ts'
import type { Language } from '../../shared/words/language.ts'
import { Malformed, malformedIn } from '../malformed.ts'
import { misfitOf } from './misfits.ts'
import { describe, Failure, ReaderGone, statusOf } from '../errors.ts'
import { takesFiles } from './bodies.ts'
import { readerLanguage } from './reader-language.ts'

/** Answers every failure as `{code, message, issues?}` in the reader's language. What is not foreseen is a 500 that tells nothing. */
export function answerFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => answer(new Failure('not-found'), request, reply))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof ReaderGone) return void reply.hijack()
    return answer(asFailure(error, request), request, reply, error)
  })
}

/** Answers an address that cannot be read at all, before any hook or handler, as one at which there is nothing. */
export function answerUnreadable(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  answer(new Failure('not-found'), request, reply)
}

function answer(failure: Failure, request: FastifyRequest, reply: FastifyReply, cause?: unknown) {
  const { code, params, extra } = failure
  const status = statusOf[code]
  if (status >= 500) request.log.error(failure.cause ?? cause)
  if (status === 429 && 'seconds' in params) reply.header('retry-after', params['seconds'])
  // What is left of a body that nobody reads would be taken for the next request.
  if (status === 408 || !request.raw.complete) reply.header('connection', 'close')
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ code, ...told(failure, readerLanguage(request)), ...extra }))
}

function told(failure: Failure, language: Language) {
  if (failure instanceof Malformed) return malformedIn(failure, language)
  const { code, params, issues } = failure
  return { message: describe(code, params, language), issues }
}

function asFailure(thrown: FastifyError, request: FastifyRequest): Failure {
  const error = asFault(thrown) as FastifyError | Failure
  if (error instanceof Failure) return error
  if (hasZodFastifySchemaValidationErrors(error)) return new Malformed(error.validation.map(misfitOf))
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Failure(takesFiles(request) ? 'wrong-content-type' : 'not-json')
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Failure('body-too-large')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'ECONNRESET':
      return new Failure('upload-incomplete')
    default:
      return error.statusCode && error.statusCode >= 400 && error.statusCode < 500
        ? new Malformed([{ column: null, raw: null, fault: 'json', params: {} }])
        : new Failure('internal')
  }
}
