/** A mail as a mail program shows it. */
export type ReadMail = {
  readonly to: string
  readonly subject: string
  readonly messageId: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[]
}

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string }

/** Reads a mail by RFC 5322 and RFC 2045–2047, 2231, as far as Vigie writes them. */
export function readMail(source: string): ReadMail {
  const whole = split(source)
  const parts = leaves(whole)
  const textOf = (type: string) =>
    bytesOf(parts.find((part) => typeOf(part) === type && !nameOf(part))!)
      .toString('utf8')
      .replaceAll('\r\n', '\n')
  return {
    to: whole.headers.get('to')!,
    subject: words(whole.headers.get('subject')!),
    messageId: whole.headers.get('message-id')!,
    text: textOf('text/plain'),
    html: textOf('text/html'),
    attachments: parts
      .filter(nameOf)
      .map((part) => ({ name: nameOf(part)!, type: typeOf(part), bytes: bytesOf(part) })),
  }
}

function split(source: string): Part {
  const end = source.indexOf('\r\n\r\n')
  const lines = source
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.replace(/^[^:]*:\s*/, '')]))
  return { headers, body: source.slice(end + 4) }
}

function leaves(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(part.headers.get('content-type') ?? '')?.[1]
  if (!boundary) return [part]
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((one) => leaves(split(one.replace(/^\r\n/, '').replace(/\r\n$/, ''))))
}

const typeOf = ({ headers }: Part) => headers.get('content-type')!.split(';')[0]!

/** `filename`, whole or in the numbered pieces of RFC 2231. */
function nameOf({ headers }: Part): string | null {
  const disposition = headers.get('content-disposition') ?? ''
  if (!disposition.startsWith('attachment')) return null
  const plain = /filename="([^"]*)"/.exec(disposition)?.[1]
  if (plain !== undefined) return words(plain)
  const pieces = [...disposition.matchAll(/filename\*\d*\*?=("?)([^;"]*)\1/g)].map(([, , piece]) => piece!)
  return decodeURIComponent(pieces.join('').replace(/^utf-8''/i, ''))
}

function bytesOf({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable' ? quoted(body) : Buffer.from(body, 'utf8')
}

function quoted(text: string): Buffer {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1')
}

const words = (text: string) =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quoted(word.replaceAll('_', ' ')).toString('utf8'),
    )
