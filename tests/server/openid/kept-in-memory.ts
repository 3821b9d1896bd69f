import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

/** Where the provider of a test keeps what it gave out; gone with the test. */
export function keptInMemory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>()
  return (model): Adapter => {
    const key = (id: string) => `${model} ${id}`
    const findBy = async (field: 'uid' | 'userCode', wanted: string) =>
      [...kept].find(([name, payload]) => name.startsWith(`${model} `) && payload[field] === wanted)?.[1]
    return {
      upsert: async (id, payload) => void kept.set(key(id), payload),
      find: async (id) => kept.get(key(id)),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (code) => findBy('userCode', code),
      consume: async (id) => void kept.set(key(id), { ...kept.get(key(id)), consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [name, payload] of kept) if (payload.grantId === grantId) kept.delete(name)
      },
    }
  }
}
