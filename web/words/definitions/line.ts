/** A line of a definition: what it is about, and what holds in this contract. */
export type Line = { readonly term: string; readonly text: string }
