import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { get } from '../api/client.ts'
import { useWords } from '../composables/useWords.ts'

export type HolidayCountries = { countries: { code: string; name: string }[] }

/** Whose public holidays can a service calendar follow? Names come in the reader's language. */
export function useHolidays() {
  const { language } = useWords()
  return useQuery({
    queryKey: computed(() => ['holidays', language()]),
    queryFn: ({ signal }) => get<HolidayCountries>('/holidays', {}, signal),
    staleTime: Infinity,
  })
}

export type HolidayRegions = { regions: { code: string; name: string }[] }

/** Which regions of a country have public holidays of their own? */
export function useHolidayRegions(country: () => string) {
  const { language } = useWords()
  return useQuery({
    queryKey: computed(() => ['holidays', language(), country()]),
    queryFn: ({ signal }) => get<HolidayRegions>(`/holidays/${country()}`, {}, signal),
    enabled: () => country() !== '',
    staleTime: Infinity,
  })
}
