import type { Language } from '../../../shared/words/language.ts'
import type { ChannelKind } from '../../../shared/alerts/channel-kinds.ts'
import type { Message } from '../../../shared/alerts/message.ts'
import type { SendMail } from '../../mail/mailer.ts'
import type { Post } from '../post.ts'

/** What a channel needs to reach one recipient. Never shown, never logged. */
export type Secrets = { readonly address?: string; readonly url?: string; readonly secret?: string }

/** One message on its way. `key` names it for ever: the other side may know by it that it came before. */
export type ChannelMessage = {
  readonly key: string
  readonly message: Message
  readonly language: Language
  readonly secrets: Secrets
  /** Epoch seconds. */
  readonly sentAt: number
}

/** What channels send with. */
export type Senders = {
  readonly post: Post
  /** null where the server has no mail server. */
  readonly mail: SendMail | null
  readonly publicUrl: string | null
}

/** A way to tell somebody. Adding one: its file here, a line in `index.ts`, its words (`channelKinds`); any of them alone is a type error. */
export type Channel = {
  readonly kind: ChannelKind
  /** Delivers a message; throws NotDelivered. */
  readonly send: (sent: ChannelMessage, senders: Senders) => Promise<void>
}
