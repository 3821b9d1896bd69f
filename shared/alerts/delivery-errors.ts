/** What a message may meet on its way. Some carry a detail after a space: `status 500`, `not-public intranet`. */
const deliveryErrors = [
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
  'mail-too-big',
  'not-member',
  'not-chosen',
  'edition-over',
] as const
export type DeliveryError = (typeof deliveryErrors)[number]

/** Whether a text is the name of such an error. */
export function isDeliveryError(name: string): name is DeliveryError {
  return deliveryErrors.some((one) => one === name)
}
