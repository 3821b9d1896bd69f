import { messageText } from '../message-text.ts'
import type { Channel } from './channel.ts'

/** An adaptive card for an incoming webhook of Microsoft Teams (a workflow "when a webhook request is received"). */
export const teams: Channel = {
  kind: 'teams',
  send: async ({ message, language, secrets }, { post, publicUrl }) => {
    const { title, paragraphs, link } = messageText(message, language, publicUrl)
    const block = (text: string, more: object = {}) => ({
      type: 'TextBlock',
      text: asWritten(text),
      wrap: true,
      ...more,
    })
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      body: [block(title, { weight: 'Bolder', size: 'Medium' }), ...paragraphs.map((text) => block(text))],
      actions: link ? [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] : [],
    }
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }
    await post(secrets.url!, JSON.stringify({ type: 'message', attachments: [attachment] }), {
      'content-type': 'application/json',
    })
  },
}

/** Cards read the Markdown of emphasis and links: a name with brackets or stars in it must become neither. */
function asWritten(text: string): string {
  return text.replace(/[\\*_[\]]/g, (character) => `\\${character}`)
}
