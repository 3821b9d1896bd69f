import { onBeforeUnmount, onMounted, readonly, ref } from 'vue'

/** The whole screen for the page, where the browser gives it; left by Escape, and on leaving the page. */
export function useFullScreen() {
  const isFull = ref(false)
  const update = () => (isFull.value = document.fullscreenElement != null)
  const leave = () => void (document.fullscreenElement && document.exitFullscreen().catch(() => {}))
  onMounted(() => document.addEventListener('fullscreenchange', update))
  onBeforeUnmount(() => {
    document.removeEventListener('fullscreenchange', update)
    leave()
  })
  return {
    isFull: readonly(isFull),
    isOffered: document.fullscreenEnabled === true,
    toggle: () => (isFull.value ? leave() : void document.documentElement.requestFullscreen?.().catch(() => {})),
  }
}
