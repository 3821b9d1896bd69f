import { alerts } from './alerts.ts'

/** What server and web say alike. */
export const alike = { alerts }
