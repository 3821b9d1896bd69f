import type { Language } from '../../shared/words/language.ts'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { vi } from 'vitest'
import { createMemoryHistory, type Router } from 'vue-router'
import App from '../../web/App.vue'
import { newQueryClient } from '../../web/api/query-client.ts'
import { speak } from '../../web/words/speech.ts'
import { newRouter } from '../../web/router.ts'
import { aSession } from './session-samples.ts'

export type Request = {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
  language: string | null
  bearer: string | null
}
export type Answer = { status?: number; body?: unknown }
export type Answers = Record<string, (request: Request) => Answer | Promise<Answer>>

/**
 * A server that answers what a test says, by `METHOD /path`; whatever it does not name is 404. Keeps what it was asked. Unless
 * the test says who is signed in, that is a client of contract 1.
 */
export function fakeServer(answers: Answers): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://vigie.test')
    const request: Request = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      language: new Headers(init.headers).get('Accept-Language'),
      bearer: new Headers(init.headers).get('Authorization'),
    }
    if (request.path === '/api/session' && request.method === 'GET' && !answers['GET /api/session'])
      return new Response(JSON.stringify(aSession()))
    asked.push(request)
    const answer = await answers[`${request.method} ${request.path}`]?.(request)
    const { status = 200, body } = answer ?? {
      status: 404,
      body: { code: 'not-found', message: 'There is nothing here.' },
    }
    return new Response(body === undefined ? null : JSON.stringify(body), { status })
  })
  return asked
}

/** One page at a time: one that is left open would answer what is told to the next. */
let visited: VueWrapper | null = null

/** The whole web at an address, as a reader meets it. */
export async function visit(path: string, language: Language = 'en'): Promise<{ page: VueWrapper; router: Router }> {
  visited?.unmount()
  await speak(language)
  const queryClient = newQueryClient()
  const router = newRouter(queryClient, createMemoryHistory())
  await router.push(path)
  const page = mount(App, {
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient }]] },
  })
  const unmount = page.unmount.bind(page)
  page.unmount = () => {
    if (visited === page) visited = null
    unmount()
  }
  visited = page
  await settled()
  return { page, router }
}

/** Lets lazy pages load, however long that takes, and answers arrive. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await flushPromises()
    await vi.dynamicImportSettled()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const text = (page: VueWrapper, selector: string): string => page.get(selector).text().replace(/\s+/g, ' ')
