/** What a committee’s decisions and documents are refused for. */
export const committeeRefusals = {
  'decision-not-found': 'There is no decision {id} in this committee. Reload the page: it may have been removed.',
  'decision-changed':
    'Somebody changed this decision meanwhile (it is at version {version}). Nothing was written: read what it says now, then send yours again.',
  'decision-owner-unknown':
    'Account {id} is no member of this contract: choose one of its members as owner, or write a name.',
  'decision-done-in-future':
    'A decision cannot have been done on {on}, which is still to come. Give today or a day before.',
  'committee-open': 'The committee of Q{quarter} · {months} is not closed: close it first.',
  'committee-closed': 'The committee of Q{quarter} · {months} is closed. Its client may reopen it, with a reason.',
  'quarter-running': 'Q{quarter} · {months} is not over: its committee is closed once its last month is.',
  'documents-busy': 'Too many documents are being prepared at this moment. Wait {seconds} s, then try again.',
  'edition-signed': 'You have signed the record of Q{quarter} · {months} already: nothing is left to do.',
}
