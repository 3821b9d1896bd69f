import { computed, ref, toValue, watch, type Ref } from 'vue'
import type { Sending } from './useSubmit.ts'

/**
 * What a form edits: a draft of what is stored, and what it is compared with (`base`: what was stored when typing began, so that
 * what others store meanwhile is not taken for a change made here). `patch`: what saving would send, null where it cannot be read.
 * Once it is saved the draft is what is stored then; what was typed during the saving stays, as a change to that.
 */
export function useDraft<Draft, Patch>(
  stored: () => Draft,
  read: (draft: Draft, base: Draft) => Patch,
  saving: Sending,
) {
  const base = ref(stored()) as Ref<Draft>
  const draft = ref(stored()) as Ref<Draft>
  /** How often the draft was replaced: who keeps something of it beside it begins anew. */
  const resets = ref(0)
  const patch = computed(() => read(draft.value, base.value))
  const unsaved = computed(() => JSON.stringify(patch.value) !== JSON.stringify(read(base.value, base.value)))
  function reset() {
    base.value = stored()
    draft.value = stored()
    resets.value++
  }
  let sent = ''
  watch(
    () => toValue(saving.isPending),
    (isPending) => {
      if (isPending) sent = JSON.stringify(draft.value)
      // Refused, or stored and not read again.
      else if (toValue(saving.error) || JSON.stringify(stored()) === JSON.stringify(base.value)) return
      else if (sent === JSON.stringify(draft.value)) reset()
      else base.value = stored()
    },
    // What was stored has reached the form by then.
    { flush: 'post' },
  )
  return { base, draft, patch, unsaved, reset, resets }
}
