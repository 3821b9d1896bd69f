import { readonly, ref } from 'vue'

const message = ref('')

/** What a screen reader should say now: progress and results that appear without a page change. */
export function useAnnouncer() {
  return { message: readonly(message), announce: (text: string) => (message.value = text) }
}
