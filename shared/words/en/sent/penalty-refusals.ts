/** Why terms of penalties are not taken, or an answer to a proposed one; `{rule}` counts the rules from 1. */
export const penaltyRefusals = {
  'penalty-share':
    'Penalties, rule {rule}: {rate} of the fee is no share. Give a share over 0 and up to 100% of the month’s fee.',
  'penalty-rate':
    'Penalties, rule {rule}: the amount must be over 0. Type what the contract says, or take the rule out.',
  'penalty-twice':
    'Penalties, rule {rule}: the same commitment or target is penalised in the same way by a rule before it. Keep one of the two.',
  'penalty-no-commitment':
    'Penalties, rule {rule}: the grid of commitments guarantees no such time for priority {priority} (* = all) from that month on. Type the commitment first, or choose one that the grid has.',
  'penalty-no-target':
    'Penalties, rule {rule}: this KPI has no target in the contract, so it cannot be missed. Set its target first.',
  'penalty-not-tickets':
    'Penalties, rule {rule}: only a commitment has late tickets. Count points under the target, or a share of the fee.',
  'penalty-not-points':
    'Penalties, rule {rule}: points under the target are counted of a rate that should be high. For this KPI give a share of the fee.',
  'penalty-priority': 'Penalties, rule {rule}: only a commitment is split by priority. Leave the priority empty.',
  'penalty-cap': 'Penalties: a cap of {cap} is under 0. Give a cap of 0 or more, or leave it empty for none.',
  'penalty-cap-share': 'Penalties: a cap of {cap} is over the whole fee. Give up to 100%, or an amount of money.',
  'penalty-cap-under-rule':
    'Penalties, rule {rule}: {rate} is over what the cap of {cap} leaves room for, so it could never be taken off whole. Raise the cap, or lower the rate.',
  'penalty-caps-turned':
    'Penalties: the cap of a year ({year}) is under the cap of a month ({month}). Raise the one of the year, or leave one of them empty.',
  'penalty-overlaps':
    'Penalties, rule {rule}: rules {other} and {rule} take off for the same late tickets, once by priority and once for all. Name the priority of each rule, or keep one of the two.',
  'penalty-not-found': 'No penalty “{id}” is proposed on this contract. Reload the page.',
  'penalty-answered': 'This penalty has been answered already, and cannot be answered so any more. Reload the page.',
  'penalty-not-due': 'Nothing is due of this penalty today, so there is nothing to answer. Reload the page.',
  'penalty-moved': 'The amount is {amount} by now: it has moved since you read it. Read it again, then answer.',
}
