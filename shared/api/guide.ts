import { z } from 'zod'

/** The first steps of a contract, each as it stands: tickets stored, targets looked at by whoever asks, provider there or invited. */
export const GuideSchema = z.object({ tickets: z.boolean(), targets: z.boolean(), provider: z.boolean() })
export type Guide = z.infer<typeof GuideSchema>

/** `targets`: they are on screen; `closed`: the guide is put away, for this member and for good. */
export const GuidePatchSchema = z
  .strictObject({ targets: z.literal(true), closed: z.literal(true) })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'guide-empty')
export type GuidePatch = z.infer<typeof GuidePatchSchema>
