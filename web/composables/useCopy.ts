import { ref } from 'vue'

/** Puts a text on the clipboard and says whether that worked: browsers refuse it on an address without TLS. */
export function useCopy() {
  const outcome = ref<'copied' | 'failed' | null>(null)
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      outcome.value = 'copied'
    } catch {
      outcome.value = 'failed'
    }
  }
  return { outcome, copy }
}
