import { messageText } from '../message-text.ts'
import type { Channel } from './channel.ts'

const LONGEST_HEADER = 150
const LONGEST_SECTION = 3000
const MOST_BLOCKS = 50

/** Blocks for an incoming webhook of Slack, with the whole as plain text for notifications. */
export const slack: Channel = {
  kind: 'slack',
  send: async ({ message, language, secrets }, { post, publicUrl }) => {
    const { title, paragraphs, link } = messageText(message, language, publicUrl)
    const section = (text: string) => ({
      type: 'section',
      text: { type: 'mrkdwn', text: text.slice(0, LONGEST_SECTION) },
    })
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: title.slice(0, LONGEST_HEADER) } },
      ...paragraphs.map((text) => section(escape(text))),
      ...(link ? [section(`<${link.url}|${escape(link.label)}>`)] : []),
    ]
    const text = [title, ...paragraphs].map(escape).join('\n')
    await post(secrets.url!, JSON.stringify({ text, blocks: blocks.slice(0, MOST_BLOCKS) }), {
      'content-type': 'application/json',
    })
  },
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The three characters with which Slack writes links and mentions. */
function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character]!)
}
