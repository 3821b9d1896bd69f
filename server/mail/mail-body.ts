/** What a message says, in one language. `link` is null where the server does not know its public address. */
export type MessageText = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly link: { readonly label: string; readonly url: string } | null
}

/** A text as the body of a mail: plain, and HTML in which nothing that people typed is markup. */
export function mailBody(text: MessageText, language: string): { readonly text: string; readonly html: string } {
  return { text: plain(text), html: html(text, language) }
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
