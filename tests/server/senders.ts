import type { Senders } from '../../server/alerts/channels/channel.ts'
import { makePost } from '../../server/alerts/post.ts'

/** Messages leave to public addresses alone, of which a test has none. */
export const noSenders: Senders = { post: makePost(new Set()), mail: null, publicUrl: null }
