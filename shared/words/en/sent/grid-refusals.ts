/** Why a grid of commitments is not taken; `{priority}` names its row, `*` is the row for every other priority. */
export const gridRefusals = {
  'grid-nothing':
    'Commitments, priority {priority}: neither a response nor a resolution is guaranteed. Give one of them a time, or take the row out.',
  'grid-shorter':
    'Commitments, priority {priority}: the resolution ({resolution} min) is due before the first response ({response} min). Give the resolution at least as long as the response.',
  'grid-share':
    'Commitments, priority {priority}: {share} cannot be met. Give the share of the tickets that must be in time, over 0 and up to 100%.',
  'grid-twice': 'Commitments: priority {priority} stands twice for the same type of ticket. Keep one of the two rows.',
  'grid-two-hours':
    'Commitments: priority {priority} stands both round the clock (24×7) and on the hours of the contract. A ticket has one clock: keep one of the two rows.',
  'grid-unknown-priority':
    'Commitments: no imported ticket has the priority {priority}. Write it as the files do: {used}.',
}
