import { expect, test } from 'vitest'
import { translatorOf } from '../../shared/words/translate.ts'
import { deliveryErrorText } from '../../web/words/delivery-error-text.ts'

test.each([
  ['status 500', 'The address answered 500.', 'L’adresse a répondu 500.'],
  ['no-connection ECONNREFUSED', 'No connection (ECONNREFUSED).', 'Pas de connexion (ECONNREFUSED).'],
  ['timeout', 'No answer within 10 s.', 'Pas de réponse en 10 s.'],
  ['something new', 'something new', 'something new'],
])('what a message met, “%s”, is said in both languages', async (error, english, french) => {
  expect(deliveryErrorText(await translatorOf('en'), error)).toBe(english)
  expect(deliveryErrorText(await translatorOf('fr'), error)).toBe(french)
})
