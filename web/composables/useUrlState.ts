import { computed, type WritableComputedRef } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'

/** What a change of the address is to the back button: another view of the same page, or a step that it goes back over. */
export type UrlStep = 'view' | 'step'

/** One filter, kept in the address so that a link shows what its sender saw. */
export function useUrlState(name: string, step: UrlStep = 'view'): WritableComputedRef<string | undefined> {
  const route = useRoute()
  const change = useUrlChange()
  return computed({
    get: () => {
      const value = route.query[name]
      return typeof value === 'string' && value !== '' ? value : undefined
    },
    set: (value) => change({ [name]: value }, step),
  })
}

/** Changes several filters at once; `undefined` removes one. The back button goes back over pages and steps, not over filters. */
export function useUrlChange(): (changes: Record<string, string | undefined>, step?: UrlStep) => void {
  const route = useRoute()
  const router = useRouter()
  return (changes, step = 'view') => {
    const query: LocationQueryRaw = { ...route.query, ...changes }
    for (const name of Object.keys(query)) if (query[name] === undefined) delete query[name]
    void router[step === 'step' ? 'push' : 'replace']({ query, hash: route.hash })
  }
}
