import { type QueryKey, useQueryClient } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useAttended } from '../composables/useAttended.ts'
import { useSession } from './useSession.ts'

/**
 * How often a page asks again by itself. Not while nobody is there: each question keeps a session alive, which has to end when
 * it is left. Whoever comes back is told what is new at once; the screen of a meeting room is watched without a touch.
 */
export function useWakefulInterval(everyMs: number, what: () => QueryKey) {
  const client = useQueryClient()
  const attended = useAttended()
  const { isScreen } = useSession()
  const isWatched = computed(() => attended.value || isScreen.value)
  watch(attended, (isBack) => {
    if (isBack && !isScreen.value) void client.invalidateQueries({ queryKey: what() }, { cancelRefetch: false })
  })
  return computed(() => isWatched.value && everyMs)
}
