import type { FastifyReply } from 'fastify'

/** Sends an answer that is JSON already, and held to its schema where it was made. */
export function sendAnswer(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(text)
}
