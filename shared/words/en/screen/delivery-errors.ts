import type { DeliveryError } from '../../../alerts/delivery-errors.ts'

/** What a message may meet on its way; `{detail}` is what it was. */
export const deliveryErrors = {
  deliveryErrors: {
    'switched-off': 'The channel is switched off.',
    restored: 'A backup was restored before it left: it may have been sent already.',
    'no-mail': 'This server has no mail server.',
    'key-lost': 'This server no longer has the key (secret.key) under which the address was kept. Type it again.',
    'failed-here': 'Something failed on this server.',
    'not-public': '{detail} is not a public address; whoever runs the server may allow it by name.',
    'not-https': 'Messages leave over https alone; whoever runs the server may allow {detail} by name.',
    timeout: 'No answer within 10 s.',
    'no-connection': 'No connection ({detail}).',
    redirect: 'The address answered {detail}: redirects are not followed.',
    status: 'The address answered {detail}.',
    'mail-status': 'The mail server answered {detail}.',
    'mail-unreachable': 'The mail server cannot be reached.',
    'mail-too-big': 'The mail server refuses a message of this size ({detail}).',
    'not-member': 'This person is no longer a member of the contract, or their account is deactivated.',
    'not-chosen': 'This person no longer wants this document by mail.',
    'edition-over': 'The committee was reopened before it left.',
  } satisfies Readonly<Record<DeliveryError, string>>,
}
