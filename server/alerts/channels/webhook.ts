import { createHmac } from 'node:crypto'
import { messageText } from '../message-text.ts'
import type { Channel } from './channel.ts'

/**
 * A signed POST of JSON, headed as the Standard Webhooks specification says: `webhook-id` (the same on every attempt),
 * `webhook-timestamp` (seconds) and `webhook-signature`, `v1,` then the base64 of HMAC-SHA256 of `id.timestamp.body`.
 */
export const webhook: Channel = {
  kind: 'webhook',
  send: async ({ key, message, language, secrets, sentAt }, { post, publicUrl }) => {
    const text = messageText(message, language, publicUrl)
    const body = JSON.stringify({ id: key, timestamp: sentAt, type: message.what, ...message, text })
    await post(secrets.url!, body, {
      'content-type': 'application/json',
      'webhook-id': key,
      'webhook-timestamp': String(sentAt),
      'webhook-signature': `v1,${sign(secrets.secret!, `${key}.${sentAt}.${body}`)}`,
    })
  },
}

/** The secret is taken as it was typed; one that starts with `whsec_` is base64, as the specification writes it. */
function sign(secret: string, content: string): string {
  const bytes = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8')
  return createHmac('sha256', bytes).update(content).digest('base64')
}
