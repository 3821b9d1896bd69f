import { readonly, ref } from 'vue'
import type { Router } from 'vue-router'

const address = ref<string | null>(null)

/** The address of the page that was asked for and could not be loaded: of a release that is gone, or over a broken line. */
export const useLostPage = () => readonly(address)

/** Minds which page could not be loaded, until another is shown. */
export function mindLostPages(router: Router): void {
  router.onError((_error, { fullPath }) => (address.value = fullPath))
  router.afterEach(() => (address.value = null))
}
