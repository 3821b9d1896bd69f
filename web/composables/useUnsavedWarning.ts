import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

/** Asks before a page with unsaved changes is left, for another page of Vigie or for anything else. */
export function useUnsavedWarning(unsaved: () => boolean, question: () => string): void {
  const mayLeave = () => !unsaved() || globalThis.confirm(question())
  const warn = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault()
  }
  onBeforeRouteLeave(mayLeave)
  onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))
}
