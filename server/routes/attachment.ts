import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** The header by which a browser saves the answer under this name. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}

/** A table as CSV, whole or piece by piece. */
export const CsvSchema = z.custom<Readable | string>()

/** Answers with a table that a browser saves under this name. */
export function sendCsv(reply: FastifyReply, fileName: string, csv: Readable | string): FastifyReply {
  return reply.type('text/csv; charset=utf-8').header('content-disposition', attachment(fileName)).send(csv)
}
