import type { DeliveryError } from '../../shared/alerts/delivery-errors.ts'

/** Why a message did not arrive. `met` is shown to people and holds no secret; `again`: whether trying later may help. */
export class NotDelivered extends Error {
  readonly met: MetError
  readonly again: boolean
  constructor(met: MetError, again: boolean) {
    super(met)
    this.met = met
    this.again = again
  }
}
export type MetError = DeliveryError | `${DeliveryError} ${string | number}`
