import type { Language } from './figures-text.ts'

/** What a message may meet on its way. Some carry a detail after a space: `status 500`, `not-public intranet`. */
export const deliveryErrors = [
  'switched-off',
  'restored',
  'no-mail',
  'key-lost',
  'failed-here',
  'not-public',
  'not-https',
  'timeout',
  'no-connection',
  'redirect',
  'status',
  'mail-status',
  'mail-unreachable',
] as const
export type DeliveryError = (typeof deliveryErrors)[number]

const texts: Readonly<Record<DeliveryError, Readonly<Record<Language, string>>>> = {
  'switched-off': { en: 'The channel is switched off.', fr: 'Le canal est inactif.' },
  restored: {
    en: 'A backup was restored before it left: it may have been sent already.',
    fr: 'Une sauvegarde a été restaurée avant son départ : il a peut-être déjà été envoyé.',
  },
  'no-mail': { en: 'This server has no mail server.', fr: 'Ce serveur n’a pas de serveur de courriel.' },
  'key-lost': {
    en: 'This server no longer has the key (secret.key) under which the address was kept. Type it again.',
    fr: 'Ce serveur n’a plus la clé (secret.key) sous laquelle l’adresse était conservée. Saisissez-la de nouveau.',
  },
  'failed-here': { en: 'Something failed on this server.', fr: 'Une erreur est survenue sur ce serveur.' },
  'not-public': {
    en: '{detail} is not a public address; whoever runs the server may allow it by name (VIGIE_ALLOWED_HOSTS).',
    fr: '{detail} n’est pas une adresse publique ; la personne qui gère le serveur peut l’autoriser par son nom (VIGIE_ALLOWED_HOSTS).',
  },
  'not-https': {
    en: 'Messages leave over https alone; whoever runs the server may allow {detail} by name (VIGIE_ALLOWED_HOSTS).',
    fr: 'Les messages ne partent qu’en https ; la personne qui gère le serveur peut autoriser {detail} par son nom (VIGIE_ALLOWED_HOSTS).',
  },
  timeout: { en: 'No answer within 10 s.', fr: 'Pas de réponse en 10 s.' },
  'no-connection': { en: 'No connection ({detail}).', fr: 'Pas de connexion ({detail}).' },
  redirect: {
    en: 'The address answered {detail}: redirects are not followed.',
    fr: 'L’adresse a répondu {detail} : les redirections ne sont pas suivies.',
  },
  status: { en: 'The address answered {detail}.', fr: 'L’adresse a répondu {detail}.' },
  'mail-status': { en: 'The mail server answered {detail}.', fr: 'Le serveur de courriel a répondu {detail}.' },
  'mail-unreachable': {
    en: 'The mail server cannot be reached.',
    fr: 'Le serveur de courriel est injoignable.',
  },
}

/** What a message met, as a sentence; a text that is none of these errors is given back as it is. */
export function deliveryErrorText(language: Language, error: string): string {
  const [name = '', detail = ''] = error.split(' ')
  return Object.hasOwn(texts, name) ? texts[name as DeliveryError][language].replace('{detail}', detail) : error
}
