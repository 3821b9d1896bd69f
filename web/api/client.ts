import { problemFrom } from './problem.ts'
import { heard } from './session-end.ts'

export type Params = Record<string, string | number | boolean | undefined>

/** The address of a resource of the API; parameters without a value are left out. */
export function apiUrl(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value !== undefined) query.set(name, String(value))
  return `/api${path}${query.size > 0 ? `?${query}` : ''}`
}

/**
 * Asks the server a question; a refusal is thrown as a Problem, in the language that the page speaks. `bearer`: the secret of
 * a shared link, which stands in for a session.
 */
export async function get<T>(path: string, params?: Params, signal?: AbortSignal, bearer?: string): Promise<T> {
  const headers = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }
  return request<T>(apiUrl(path, params), { method: 'GET', ...(signal ? { signal } : {}) }, headers)
}

export async function send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
  if (body === undefined) return request<T>(apiUrl(path), { method })
  return request<T>(apiUrl(path), { method, body: JSON.stringify(body) }, { 'Content-Type': 'application/json' })
}

/** A file that the server hands out as text. */
export async function getText(path: string, params?: Params): Promise<string> {
  return (await answer(apiUrl(path, params), { method: 'GET' })).text()
}

async function request<T>(url: string, init: RequestInit, headers: Record<string, string> = {}): Promise<T> {
  const text = await (await answer(url, init, headers)).text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** What the server answers; a refusal is thrown as a Problem. */
export async function answer(url: string, init: RequestInit, headers: Record<string, string> = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { ...init, headers: { 'Accept-Language': language(), ...headers } })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw problemFrom(0, '')
  }
  if (!response.ok) throw heard(problemFrom(response.status, await response.text()))
  return response
}

/** Sends a file as it is. `fetch` cannot tell how much has left, so this is the one XHR of the web. */
export function upload<T>(path: string, params: Params, file: File, onSent: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', apiUrl(path, params))
    xhr.setRequestHeader('Content-Type', 'application/octet-stream')
    xhr.setRequestHeader('Accept-Language', language())
    xhr.upload.onprogress = (event) => event.lengthComputable && onSent(event.loaded / event.total)
    xhr.onerror = () => reject(problemFrom(0, ''))
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(JSON.parse(xhr.responseText) as T)
      else reject(heard(problemFrom(xhr.status, xhr.responseText)))
    }
    xhr.send(file)
  })
}

function language(): string {
  return document.documentElement.lang || 'en'
}
