/** Why a password is refused. */
export const passwords = {
  short: 'A password has {least} characters or more: a sentence of several words is easy to keep in mind.',
  common:
    'This password is too easy to guess: it is a common one, follows a pattern, or resembles your name or address. Choose another, such as a sentence of several words.',
}
