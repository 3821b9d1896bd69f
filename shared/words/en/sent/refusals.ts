/** Why a request is refused, by code; `{name}` is filled in. */
export const refusals = {
  malformed: 'The request is not written as expected: {detail}.',
  'upload-incomplete': 'The upload stopped before the end of the file. Nothing was stored: send the file again.',
  'cross-site': 'Another site may not use Vigie on your behalf. Open Vigie itself and do it there.',
  'origin-missing':
    'A request that changes something by a session says where it comes from (Origin or Sec-Fetch-Site). A program sends an upload token instead.',
  'not-found': 'There is nothing at this address. Check it, or start again from the home page.',
  'contract-not-found': 'There is no contract {id} here. Choose one in the list of your contracts.',
  'sample-contract':
    'This is sample data: it takes no files, invites nobody and tells nobody anything. Do this in your own contract.',
  'contract-name-differs': 'This is not the name of the contract. To delete it, type: {name}',
  'quarter-not-begun':
    'Q{quarter} · {months} of this contract has not begun: the contract starts on {startsOn}, and a quarter lasts three months.',
  'import-not-found': 'There is no import {id} in this contract. The page of the imports lists those that there are.',
  'import-already-committed': 'This import is already committed: nothing is left to do.',
  'import-expired': 'This preview has expired. Send the file again.',
  'import-outdated':
    'The contract has changed since this preview, so what it shows no longer holds. Read the file again before you import it.',
  'import-not-committed': 'This import was never committed, so there is nothing to undo. Discard it instead.',
  'import-undone': 'This import was undone. Send the file again to import it anew.',
  'import-not-latest':
    'Only the last import can be undone, one step back and no further. Import a corrected file instead.',
  'nothing-to-import':
    'No row of this file can be imported. The preview says why: correct the file, then send it again.',
  'alert-not-found': 'There is no alert {id} in this contract. The page of the alerts lists those that there are.',
  'alert-closed': 'This alert is closed: nothing is left to do. Another one is raised if the data show it again.',
  'alert-without-baseline':
    'A new baseline can be agreed for the resolution delay alone. Explain this alert, or close it.',
  'baseline-in-future': 'A new baseline starts in a month that has begun. Give this month or an earlier one.',
  'channel-not-found': 'There is no channel {id} in this contract. Reload the page: it may have been removed.',
  'channel-misfit': 'A channel of this kind has no {field}: leave it out.',
  'channel-not-https':
    'Messages leave over https alone: write the address with https://. Whoever runs the server may allow {host} by name.',
  'delivery-not-found': 'There is no message {id} in this contract. Reload the page: it may be too old.',
  'body-too-slow': 'The request took too long to arrive. Nothing was stored: send it again.',
  'body-too-large': 'The request is too large. Send less at a time.',
  'file-too-large': 'The file is larger than {limit} MB. Export a shorter period and send it in parts.',
  'too-many-uploads':
    '{most} of your uploads are under way already. Wait until one of them has ended, then send this file again.',
  'wrong-content-type':
    'What was sent is not read in this form. Send a CSV file (text/csv, text/tab-separated-values) or an Excel workbook (.xlsx), as it is or as application/octet-stream, without compressing it.',
  'not-json': 'What was sent is not read in this form. Send JSON (application/json), without compressing it.',
  stopping: 'Vigie is being stopped. Nothing was stored: send it again when Vigie is back.',
  internal: 'Something failed on the server. Nothing was changed. Try again; if it lasts, tell whoever runs Vigie.',
}
