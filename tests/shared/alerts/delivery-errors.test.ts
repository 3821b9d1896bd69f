import { expect, test } from 'vitest'
import { deliveryErrorText } from '../../../shared/alerts/delivery-errors.ts'

test.each([
  ['status 500', 'The address answered 500.', 'L’adresse a répondu 500.'],
  ['no-connection ECONNREFUSED', 'No connection (ECONNREFUSED).', 'Pas de connexion (ECONNREFUSED).'],
  ['timeout', 'No answer within 10 s.', 'Pas de réponse en 10 s.'],
  ['something new', 'something new', 'something new'],
])('what a message met, “%s”, is said in both languages', (error, english, french) => {
  expect(deliveryErrorText('en', error)).toBe(english)
  expect(deliveryErrorText('fr', error)).toBe(french)
})
