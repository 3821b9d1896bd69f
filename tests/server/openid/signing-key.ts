import { generateKeyPairSync } from 'node:crypto'

/** A key to sign with, and what the world may know of it. */
export function aSigningKey(kid: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const about = { kid, use: 'sig', alg: 'RS256' }
  return {
    kid,
    privateKey,
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...about },
    publicJwk: { ...publicKey.export({ format: 'jwk' }), ...about },
  }
}
