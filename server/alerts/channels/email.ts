import { messageText, type MessageText } from '../message-text.ts'
import { NotDelivered } from '../post.ts'
import type { Channel } from './channel.ts'

/** A mail in text and HTML. Its Message-ID is the parcel's key: a mail server that got it twice can tell. */
export const email: Channel = {
  kind: 'email',
  send: async ({ key, message, language, secrets }, { mail, publicUrl }) => {
    if (!mail) throw new NotDelivered('no-mail', false)
    const text = messageText(message, language, publicUrl)
    await mail({
      to: secrets.address!,
      subject: text.title,
      text: plain(text),
      html: html(text, language),
      messageId: `<${key}@vigie>`,
    })
  },
}

function plain({ title, paragraphs, link }: MessageText): string {
  return [title, ...paragraphs, ...(link ? [`${link.label}\n${link.url}`] : [])].join('\n\n')
}

function html({ title, paragraphs, link }: MessageText, language: string): string {
  const body = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('')
  const anchor = link ? `<p><a href="${escape(link.url)}">${escape(link.label)}</a></p>` : ''
  return `<!doctype html><html lang="${language}"><body style="font:16px/1.5 sans-serif;color:#1a1a1a;max-width:40em"><h1 style="font-size:20px">${escape(title)}</h1>${body}${anchor}</body></html>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!)
}
