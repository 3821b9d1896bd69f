/** One simulated contract, as `scenarios.mjs` makes it: instants in milliseconds, Infinity for a ticket never closed. */
export type Simulated = {
  readonly opened: Float64Array
  readonly resolved: Float64Array
  readonly priority: Uint8Array
  readonly category: Uint8Array
  readonly bounds: Float64Array
  readonly truth: { readonly scenario: string; readonly onset: number; readonly start: string }
}

export type Generator = { readonly generate: (name: string, replicate: number, salt: string) => Simulated }

/** The generator lives beside the repository: the detector's author did not write it. */
export const scenariosFile = new URL('../../../../shared/drift/scenarios.mjs', import.meta.url)
