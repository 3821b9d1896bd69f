import { computed, readonly, ref } from 'vue'
import { recall, remember } from './storage.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const stored = recall('theme')
const theme = ref<Theme>(themes.find((one) => one === stored) ?? 'auto')
const system = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(system.matches)
system.addEventListener('change', (event) => (systemIsDark.value = event.matches))

/** The reader's theme. `auto` follows the system; `dark` says which one is on screen, for charts to repaint. */
export function useTheme() {
  return {
    theme: readonly(theme),
    dark: computed(() => theme.value === 'dark' || (theme.value === 'auto' && systemIsDark.value)),
    choose(next: Theme) {
      theme.value = next
      remember('theme', next)
      if (next === 'auto') delete document.documentElement.dataset['theme']
      else document.documentElement.dataset['theme'] = next
    },
  }
}
