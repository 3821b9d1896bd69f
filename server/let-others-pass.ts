import { readlinkSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'

/**
 * Where the processor is wanted by several, this thread comes after those that answer readers, `by` so many steps of priority
 * (nice). Only Linux has a priority for each thread; elsewhere, and where it may not be set, the thread is one among equals.
 */
export function letOthersPass(by: number): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(thread, Math.min(constants.priority.PRIORITY_LOW, getPriority(thread) + by))
  } catch {
    return
  }
}
