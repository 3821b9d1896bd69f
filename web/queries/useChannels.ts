import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Channel, ChannelPatch, Channels, Delivery, NewChannel } from '../../shared/api/channels.ts'
import { get, send } from '../api/client.ts'
import { keys } from './keys.ts'
import { useWakefulInterval } from './useWakefulInterval.ts'

/** Who is told of alerts, and can the server send mail? */
export function useChannels(contractId: () => number) {
  return useQuery({
    queryKey: computed(() => keys.under(contractId(), 'channels')),
    queryFn: ({ signal }) => get<Channels>(`/contracts/${contractId()}/channels`, {}, signal),
  })
}

/** What became of the latest messages, newest first? Asked again while one is on its way. */
export function useDeliveries(contractId: () => number) {
  const queryKey = computed(() => keys.under(contractId(), 'deliveries'))
  const every = useWakefulInterval(10_000, () => queryKey.value)
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => get<Delivery[]>(`/contracts/${contractId()}/deliveries`, {}, signal),
    refetchInterval: computed(() => {
      const { value: ms } = every
      return ({ state }: { state: { data?: Delivery[] | undefined } }) =>
        (state.data ?? []).some((one) => one.state === 'waiting' || one.state === 'sending') && ms
    }),
  })
}

/** What can be done with channels and their messages. */
export function useChannelActions(contractId: () => number) {
  const client = useQueryClient()
  const path = (id: number) => `/contracts/${contractId()}/channels/${id}`
  const again = (...names: ('channels' | 'deliveries')[]) =>
    Promise.all(names.map((name) => client.invalidateQueries({ queryKey: keys.under(contractId(), name) })))
  return {
    add: useMutation({
      mutationFn: (channel: NewChannel) => send<Channel>('POST', `/contracts/${contractId()}/channels`, channel),
      onSuccess: () => again('channels'),
    }),
    change: useMutation({
      mutationFn: ({ id, patch }: { id: number; patch: ChannelPatch }) => send<Channel>('PATCH', path(id), patch),
      onSuccess: () => again('channels'),
    }),
    remove: useMutation({
      mutationFn: (id: number) => send<undefined>('DELETE', path(id)),
      onSuccess: () => again('channels', 'deliveries'),
    }),
    test: useMutation({
      mutationFn: (id: number) => send<Delivery>('POST', `${path(id)}/test`),
      onSettled: () => again('deliveries'),
    }),
    retry: useMutation({
      mutationFn: (id: number) => send<Delivery>('POST', `/contracts/${contractId()}/deliveries/${id}/retry`),
      onSettled: () => again('deliveries'),
    }),
  }
}
