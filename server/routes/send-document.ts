import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { documentTypes, type DocumentType } from '../documents/document-types.ts'
import { attachment } from './attachment.ts'

/** A document, as bytes. */
export const DocumentSchema = z.custom<Buffer>()

/** Answers with a document that a browser saves under a name that any system can keep. */
export function sendDocument(reply: FastifyReply, name: string, type: DocumentType, bytes: Buffer): FastifyReply {
  const file = `${name}.${type}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
  return reply.type(documentTypes[type]).header('content-disposition', attachment(file)).send(bytes)
}
