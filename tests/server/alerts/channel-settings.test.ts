import { describe, expect, test } from 'vitest'
import type { ChannelKind } from '../../../shared/alerts/channel-kinds.ts'
import { changedChannel, splitChannel } from '../../../server/alerts/channel-settings.ts'
import type { Sealed, Sealer } from '../../../server/db/sealing.ts'

/** A sealer that anybody can read. */
const sealer = {
  seal: (secrets: unknown) => JSON.stringify(secrets) as unknown as Sealed,
  open: (sealed: Sealed) => JSON.parse(sealed as unknown as string) as never,
} as Sealer
const common = { name: 'Direction', language: 'fr', on: true, alerts: true, digest: false, quiet: null } as const
const url = 'https://hooks.example.com:8443/services/T0/s3cret?key=s3cret'
const secret = 'a secret of sixteen'

describe('of a new channel', () => {
  const split = (channel: Parameters<typeof splitChannel>[0]) => {
    const { settings, secrets } = splitChannel(channel, sealer)
    return { settings, secrets: sealer.open(secrets) }
  }

  test('an address for mail may be shown', () => {
    const address = 'direction@example.com'
    expect(split({ ...common, kind: 'email', address })).toEqual({
      settings: { ...common, target: address },
      secrets: { address },
    })
  })

  test('an address that is a key is shown by its host alone, and sealed whole', () => {
    for (const kind of ['teams', 'slack'] as const)
      expect(split({ ...common, kind, url })).toEqual({
        settings: { ...common, target: 'hooks.example.com:8443' },
        secrets: { url },
      })
    expect(split({ ...common, kind: 'webhook', url, secret })).toEqual({
      settings: { ...common, target: 'hooks.example.com:8443' },
      secrets: { url, secret },
    })
  })
})

describe('of a channel that is there', () => {
  const stored = (kind: ChannelKind, secrets: object) => ({
    view: { ...common, id: 1, kind, target: 'old.example.com', createdAt: '2026-07-01T00:00:00.000Z' },
    secrets: sealer.seal(secrets),
  })
  const change = (
    kind: ChannelKind,
    patch: Parameters<typeof changedChannel>[1],
    secrets: object = { url, secret },
  ) => {
    const changed = changedChannel(stored(kind, secrets) as Parameters<typeof changedChannel>[0], patch, sealer)
    return { settings: changed.settings, secrets: sealer.open(changed.secrets) }
  }

  test('what is left out stays', () => {
    expect(change('webhook', { name: 'Other', quiet: undefined })).toEqual({
      settings: { ...common, name: 'Other', target: 'old.example.com' },
      secrets: { url, secret },
    })
    expect(change('webhook', { on: false, alerts: false, digest: true }).settings).toMatchObject({
      on: false,
      alerts: false,
      digest: true,
    })
  })

  test('a new address and a new secret replace theirs alone', () => {
    const other = 'https://other.example.com/x'
    expect(change('webhook', { url: other })).toMatchObject({
      settings: { target: 'other.example.com' },
      secrets: { url: other, secret },
    })
    expect(change('webhook', { secret: 'another of sixteen' })).toMatchObject({
      settings: { target: 'old.example.com' },
      secrets: { url, secret: 'another of sixteen' },
    })
    expect(change('slack', { url: other }, { url }).secrets).toEqual({ url: other })
  })

  test('a setting that the kind has not is refused, by its name', () => {
    const refusal = (field: string) => expect.objectContaining({ code: 'channel-misfit', params: { field } })
    expect(() => change('email', { url })).toThrow(refusal('url'))
    for (const kind of ['email', 'teams', 'slack'] as const)
      expect(() => change(kind, { secret })).toThrow(refusal('secret'))
  })
})
