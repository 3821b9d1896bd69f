import { useShortcut } from './useShortcut.ts'

/** For so long, in milliseconds, a key waits for its slides. */
const KEPT = 15_000
let pressed: { readonly contractId: number; readonly at: number } | null = null

/** While the slides of a contract's committee are on their way: D asks to write a decision down as soon as they are there. */
export function useEarlyDecision(contractId: () => number): void {
  const keep = () => (pressed = { contractId: contractId(), at: performance.now() })
  useShortcut('d', keep)
  useShortcut('D', keep)
}

/** Whether D was pressed before the slides were there; told once. */
export function takeEarlyDecision(contractId: number): boolean {
  const kept = pressed
  pressed = null
  return kept !== null && kept.contractId === contractId && performance.now() - kept.at < KEPT
}
