import { computed, type WritableComputedRef } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'

/** One filter, kept in the address so that a link shows what its sender saw. */
export function useUrlState(name: string): WritableComputedRef<string | undefined> {
  const route = useRoute()
  const change = useUrlChange()
  return computed({
    get: () => {
      const value = route.query[name]
      return typeof value === 'string' && value !== '' ? value : undefined
    },
    set: (value) => change({ [name]: value }),
  })
}

/** Changes several filters at once; `undefined` removes one. The back button goes back over pages, not over filters. */
export function useUrlChange(): (changes: Record<string, string | undefined>) => void {
  const route = useRoute()
  const router = useRouter()
  return (changes) => {
    const query: LocationQueryRaw = { ...route.query, ...changes }
    for (const name of Object.keys(query)) if (query[name] === undefined) delete query[name]
    void router.replace({ query, hash: route.hash })
  }
}
