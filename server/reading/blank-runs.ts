/** Runs of blanks shorter than this are not looked for, nor need to be. */
const STEP = 1000
/** So many characters are looked at in a fraction of a second. */
const MOST_WORK = 200_000_000

/**
 * Whether a piece of a file is made to keep the parser busy: at every quote that closes no cell it looks through the blanks
 * before the next delimiter, so many quotes before a long run of blanks take hours. No export is written so.
 */
export function wouldStall(text: string): boolean {
  const longest = text.includes('"') ? longestRun(text) : 0
  return longest > 0 && longest * countQuotes(text) > MOST_WORK
}

function longestRun(text: string): number {
  let longest = 0
  for (let probe = 0; probe < text.length; probe += STEP) {
    if (!isBlank(text, probe)) continue
    let start = probe
    let end = probe
    while (isBlank(text, start - 1)) start -= 1
    while (isBlank(text, end + 1)) end += 1
    if (end - start >= STEP) longest = Math.max(longest, end - start)
    probe = Math.max(probe, end - (end % STEP))
  }
  return longest
}

function isBlank(text: string, at: number): boolean {
  const character = text[at]
  return character !== undefined && character.trim() === ''
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1
  return count
}
