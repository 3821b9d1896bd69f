import { answer, apiUrl } from './client.ts'

/** Fetches a document, in the language that the page speaks, and saves it under the name that the server gives. Throws Problem. */
export async function download(path: string, bearer?: string): Promise<void> {
  const headers = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }
  const response = await answer(apiUrl(path), { method: 'GET' }, headers)
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const url = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: url, download: name ? decodeURIComponent(name) : '' })
  link.click()
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
