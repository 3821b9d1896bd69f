import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { documentTypes, fileName, type DocumentType } from '../documents/document-types.ts'
import { attachment } from './attachment.ts'

/** A document, as bytes. */
export const DocumentSchema = z.custom<Buffer>()

/** Answers with a document that a browser saves under a name. */
export function sendDocument(reply: FastifyReply, name: string, type: DocumentType, bytes: Buffer): FastifyReply {
  const file = fileName(name, type)
  return reply.type(documentTypes[type]).header('content-disposition', attachment(file)).send(bytes)
}
