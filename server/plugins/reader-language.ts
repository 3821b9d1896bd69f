import type { FastifyRequest } from 'fastify'
import type { Language } from '../errors.ts'

/** French when the reader's browser asks for it before English, else English. */
export function readerLanguage(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((range) => range.trim().slice(0, 2).toLowerCase())
    .find((language) => language === 'fr' || language === 'en')
  return wanted === 'fr' ? 'fr' : 'en'
}
