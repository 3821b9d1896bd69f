import { expect, test } from 'vitest'
import { keepAttempts } from '../../../server/accounts/openid-attempts.ts'
import { defaultLimits } from '../../../server/accounts/limits.ts'

const TEN_MINUTES = 10
const challenge = { state: 's', nonce: 'n', verifier: 'v' }
const attempt = { challenge, kind: 'person', purpose: { for: 'sign-in' } } as const

test('one address that begins as often as it may pushes nobody out', () => {
  const attempts = keepAttempts(() => 0)
  const secret = attempts.add(attempt)
  for (let n = 0; n < defaultLimits.addressPerMinute * TEN_MINUTES; n++) attempts.add(attempt)
  expect(attempts.take(secret)).toMatchObject(attempt)
})

test('however many begin, the oldest make room', () => {
  const attempts = keepAttempts(() => 0)
  const [first, second] = [attempts.add(attempt), attempts.add(attempt)]
  for (let n = 0; n < 9999; n++) attempts.add(attempt)
  expect(attempts.take(first)).toBeNull()
  expect(attempts.take(second)).toMatchObject(attempt)
  // Each comes back once.
  expect(attempts.take(second)).toBeNull()
})
