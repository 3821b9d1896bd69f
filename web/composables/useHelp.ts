import { ref } from 'vue'

const open = ref(false)

/** Whether the help is on screen. One for the whole page: the header's button and the `?` key share it. */
export function useHelp() {
  return { open }
}
