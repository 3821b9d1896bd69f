import { watchEffect } from 'vue'

/** The tab's title: the page first, so that tabs side by side can be told apart. */
export function usePageTitle(title: () => string | undefined): void {
  watchEffect(() => {
    const text = title()
    document.title = text ? `${text} · Vigie` : 'Vigie'
  })
}
