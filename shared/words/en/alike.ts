import { alerts } from './alerts.ts'
import { channels } from './channels.ts'
import { deliveryErrors } from './delivery-errors.ts'

/** What server and web say alike. */
export const alike = { alerts, channels, deliveryErrors }
