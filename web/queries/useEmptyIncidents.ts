import { useMutation } from '@tanstack/vue-query'
import { getText } from '../api/client.ts'

/** The template of the incidents file without its example rows: sent for a month, it states that nothing happened in it. */
export function useEmptyIncidents() {
  return useMutation({
    mutationFn: async (fileName: string) => {
      const template = await getText('/templates/incidents')
      const [header] = template.split('\n')
      return new File([`${header}\n`], fileName, { type: 'text/csv' })
    },
  })
}
