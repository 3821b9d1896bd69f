import { placeLabels } from '../../shared/deck/place-labels.ts'

type Beside = { readonly text: string; readonly height: number; readonly strong: boolean }

/** What a small line is high, in the unit of the placing. */
const HIGH = 68
const LETTERS = 14
/** As wide as keeps every word in one column. */
const ONE_COLUMN = 6.2

/** Words beside a small line, each at the height (0 the top, 1 the foot) of what it names and on no other: `top` in CSS. */
export function labelsBeside(wanted: readonly Beside[]): { text: string; strong: boolean; top: string }[] {
  const labels = wanted.map(({ height }) => ({
    width: 1,
    height: LETTERS,
    anchors: [{ x: 0, y: height * HIGH }],
    sides: ['right'] as const,
  }))
  const within = { left: 0, top: -LETTERS, right: ONE_COLUMN, bottom: HIGH + LETTERS }
  const boxes = placeLabels(labels, { within, lines: [], boxes: [] })
  return wanted.flatMap(({ text, strong }, index) => {
    const box = boxes[index]
    return box ? [{ text, strong, top: `${((box.top / HIGH) * 4.25).toFixed(2)}rem` }] : []
  })
}
