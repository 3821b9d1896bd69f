// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, type Ref } from 'vue'
import { newQueryClient } from '../../web/api/query-client.ts'
import { useAttended } from '../../web/composables/useAttended.ts'
import { keys } from '../../web/queries/keys.ts'
import { useAlerts } from '../../web/queries/useAlerts.ts'
import { useDeliveries } from '../../web/queries/useChannels.ts'
import { fakeServer, type Request } from './house.ts'
import { aSession } from './session-samples.ts'

const MINUTE = 60_000
let page: VueWrapper
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('whether somebody is at the page', () => {
  function open(): Readonly<Ref<boolean>> {
    let attended!: Readonly<Ref<boolean>>
    page = mount(
      defineComponent(() => {
        attended = useAttended()
        return () => h('input')
      }),
      { attachTo: document.body },
    )
    return attended
  }

  it('is believed until it has been still for ten minutes', () => {
    const attended = open()
    vi.advanceTimersByTime(10 * MINUTE - 1)
    expect(attended.value).toBe(true)
    vi.advanceTimersByTime(1)
    expect(attended.value).toBe(false)
  })

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'focus'])(
    'is told by %s, wherever in the page',
    (touch) => {
      const attended = open()
      vi.advanceTimersByTime(9 * MINUTE)
      page.element.dispatchEvent(new Event(touch))
      vi.advanceTimersByTime(9 * MINUTE)
      expect(attended.value).toBe(true)
      vi.advanceTimersByTime(MINUTE)
      expect(attended.value).toBe(false)
      page.element.dispatchEvent(new Event(touch))
      expect(attended.value).toBe(true)
    },
  )

  it('leaves no timer behind', () => {
    open()
    page.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('what a page asks by itself', () => {
  async function open(ask: () => unknown, kind: 'person' | 'screen' = 'person'): Promise<Request[]> {
    const asked = fakeServer({
      'GET /api/contracts/1/alerts': () => ({ body: [] }),
      'GET /api/contracts/1/deliveries': () => ({ body: [{ id: 1, state: 'waiting' }] }),
    })
    const queryClient = newQueryClient()
    queryClient.setQueryData(keys.session, aSession('client', { kind }))
    page = mount(
      defineComponent(() => {
        ask()
        return () => h('p')
      }),
      { attachTo: document.body, global: { plugins: [[VueQueryPlugin, { queryClient }]] } },
    )
    await vi.advanceTimersByTimeAsync(10)
    return asked
  }

  it('stops when nobody is there, and starts again at once with whoever comes back', async () => {
    const asked = await open(() => useAlerts(() => 1))
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(12 * 60 * MINUTE)
    expect(asked.length).toBeLessThanOrEqual(3)
    const before = asked.length
    page.element.dispatchEvent(new Event('pointermove'))
    await vi.advanceTimersByTimeAsync(100)
    expect(asked).toHaveLength(before + 1)
    await vi.advanceTimersByTimeAsync(6 * MINUTE)
    expect(asked).toHaveLength(before + 2)
  })

  it('goes on on the screen of a meeting room', async () => {
    const asked = await open(() => useAlerts(() => 1), 'screen')
    await vi.advanceTimersByTimeAsync(61 * MINUTE)
    expect(asked).toHaveLength(13)
  })

  it('stops for messages on their way too, which may wait for hours', async () => {
    const asked = await open(() => useDeliveries(() => 1))
    await vi.advanceTimersByTimeAsync(11 * MINUTE)
    const before = asked.length
    expect(before).toBeGreaterThan(50)
    await vi.advanceTimersByTimeAsync(60 * MINUTE)
    expect(asked).toHaveLength(before)
    page.element.dispatchEvent(new Event('keydown'))
    await vi.advanceTimersByTimeAsync(25_000)
    expect(asked).toHaveLength(before + 3)
  })
})
