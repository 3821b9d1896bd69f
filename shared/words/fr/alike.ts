import type { alike as en } from '../en/alike.ts'
import { alerts } from './alerts.ts'

/** Ce que serveur et écran disent pareillement. */
export const alike: typeof en = { alerts }
