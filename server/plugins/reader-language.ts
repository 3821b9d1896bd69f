import type { FastifyRequest } from 'fastify'
import { isLanguage, type Language } from '../../shared/words/language.ts'

/** The first language that the reader's browser asks for and Vigie speaks, else English. */
export function readerLanguage(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((range) => range.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}
