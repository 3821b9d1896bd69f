import { computed } from 'vue'
import { useCommittee } from './useCommittee.ts'

/** Which quarter does the next committee look at: the latest with data that is over, else the latest with data? */
export function useLatestQuarter(contractId: () => number) {
  const first = useCommittee(contractId, () => 'Q1')
  const quarters = computed(() => first.data.value?.quarters)
  const last = computed(() => quarters.value?.at(-1) ?? null)
  const latest = useCommittee(contractId, () => last.value)
  const isLatest = computed(() => latest.data.value?.quarter === last.value)
  return {
    quarter: computed(() => {
      if (!latest.data.value || !isLatest.value) return null
      return latest.data.value.isOver ? last.value : (quarters.value?.at(-2) ?? last.value)
    }),
    isEmpty: computed(() => quarters.value?.length === 0),
    error: computed(() => first.error.value ?? latest.error.value),
    refetch: () => Promise.all([first.refetch(), last.value ? latest.refetch() : undefined]),
  }
}
