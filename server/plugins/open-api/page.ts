import { describe, failureCodes, statusOf } from '../../errors.ts'
import type { Answer, Content, Description, Operation } from './description.ts'

/** The API's description as a page that is read, without a script. */
export function apiPage({ info, tags, paths, components }: Description): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
  const parts = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name))
    return `<h2 id="${name}">${escaped(description)}</h2>${own.map((place) => section(place, components.schemas)).join('')}`
  })
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `<details id="schema-${name}"><summary><code>${name}</code></summary>${json(schema)}</details>`,
  )
  const refusals = failureCodes.map(
    (code) =>
      `<tr id="refusal-${code}"><td>${statusOf[code]}</td><td><code>${code}</code></td><td>${escaped(describe(code, {}, 'en'))}</td></tr>`,
  )
  const contents = tags.map(({ name, description }) => `<li><a href="#${name}">${escaped(description)}</a></li>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vigie API</title><link rel="stylesheet" href="/api/docs/style.css"><link rel="icon" href="/favicon.svg"></head>
<body><header><a href="/">Vigie</a></header><main><h1>${escaped(info.title)} API</h1>
${prose(info.description)}<p>For programs: <a href="/api/openapi.json">the same description as OpenAPI 3.1</a>.</p>
<nav aria-label="Contents"><ul>${contents.join('')}<li><a href="#schemas">What is sent and answered</a></li><li><a href="#refusals">Refusals</a></li></ul></nav>
${parts.join('')}<h2 id="schemas">What is sent and answered</h2>${schemas.join('')}
<h2 id="refusals">Refusals</h2><table>${refusals.join('')}</table></main></body></html>`
}

type Schemas = Description['components']['schemas']
type Place = { readonly method: string; readonly path: string; readonly operation: Operation }

function section({ method, path, operation }: Place, schemas: Schemas): string {
  const { operationId, summary, description, security, parameters = [], requestBody, responses } = operation
  const keys = security.flatMap((key) => Object.keys(key))
  const rows = parameters.map(
    ({ name, in: place, required, description: what = '', schema }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${place}${required ? '' : ', optional'}</td><td>${escaped(what)} ${typeText(schema)}</td></tr>`,
  )
  const answers = Object.entries(responses).map(([status, answer]) => {
    const said = '$ref' in answer ? codes(answer.$ref) : prose(answer.description) + contentText(answer.content)
    return `<tr><td>${status}</td><td>${said}</td></tr>`
  })
  return `<details id="${operationId}"><summary><code class="method">${method.toUpperCase()}</code> <code>${escaped(path)}</code>
<span>${escaped(summary)}</span></summary>
${description ? prose(description) : ''}<p><code>${operationId}</code> — ${keys.length > 0 ? `opened by: ${keys.join(', ')}` : 'open to anybody'}</p>
${rows.length > 0 ? `<table><caption>Parameters</caption>${rows.join('')}</table>` : ''}
${requestBody ? `<h3>Body</h3>${contentText(requestBody.content)}${exampleText(requestBody.content, schemas)}` : ''}
<table><caption>Answers</caption>${answers.join('')}</table></details>`
}

/** The codes of a refusal, each a link to what it says. */
function codes(reference: string): string {
  const names = reference.split('/').at(-1)!.split('.')
  return names.map((code) => `<a href="#refusal-${code}"><code>${code}</code></a>`).join(', ')
}

function contentText(content: Answer['content'] = {}): string {
  return Object.entries(content)
    .map(([type, { schema }]) => `<p><code>${escaped(type)}</code> ${schema ? typeText(schema) : ''}</p>`)
    .join('')
}

/** The first example of what is sent; nothing where there is none. */
function exampleText(content: Content, schemas: Schemas): string {
  const [{ schema, example } = {}] = Object.values(content)
  const name = JSON.stringify(schema).match(/schemas\/(\w+)/)?.[1]
  const { examples: [shown] = [example] } = (name ? schemas[name] : {}) as { examples?: readonly unknown[] }
  if (shown === undefined) return ''
  return typeof shown === 'string' ? `<pre>${escaped(shown)}</pre>` : json(shown)
}

/** A named schema as a link to it, a plain type by its name, anything else as it is written. */
function typeText(schema: object): string {
  const named = JSON.stringify(schema).match(/^\{"\$ref":"#\/components\/schemas\/(\w+)"\}$/)?.[1]
  if (named) return `<a href="#schema-${named}">${named}</a>`
  const { type, ...rest } = schema as { type?: unknown }
  return typeof type === 'string' && Object.keys(rest).length === 0 ? `<code>${type}</code>` : json(schema)
}

function json(value: unknown): string {
  const text = escaped(JSON.stringify(value, null, 2))
  const linked = text.replaceAll(/#\/components\/schemas\/(\w+)/g, '<a href="#schema-$1">$1</a>')
  return `<pre>${linked}</pre>`
}

/** Paragraphs, and `code` between back-ticks. */
function prose(text: string): string {
  return escaped(text)
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e6e9ee); --quiet: light-dark(#566070, #a3acba); --line: light-dark(#d9dee6, #343c48);
  --page: light-dark(#fbfbf9, #14181e); --accent: light-dark(#0b5c8a, #7cc0ea) }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 Inter, system-ui, sans-serif }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
header a { font-weight: 700; text-decoration: none }
a { color: var(--accent) }
h1, h2, h3 { line-height: 1.2 }
h2 { margin-top: 2.5rem }
details { border-top: 1px solid var(--line); padding: 0.5rem 0 }
summary { cursor: pointer }
summary span { color: var(--quiet) }
.method { display: inline-block; min-width: 4.5em; font-weight: 700 }
code, pre { font: 0.875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
pre { overflow: auto; border: 1px solid var(--line); padding: 0.75rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; font-weight: 700; padding-top: 0.5rem }
td { border-top: 1px solid var(--line); padding: 0.375rem 0.75rem 0.375rem 0; vertical-align: top }
td p { margin: 0 0 0.5rem }
`
