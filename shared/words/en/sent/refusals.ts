/** Why a request is refused, by code; `{name}` is filled in. */
export const refusals = {
  malformed: 'The request is not written as expected: {detail}.',
  'upload-incomplete': 'The upload stopped before the end of the file. Nothing was stored: send the file again.',
  'cross-site': 'Another site may not use Vigie on your behalf.',
  'origin-missing':
    'A request that changes something by a session says where it comes from (Origin or Sec-Fetch-Site). A program sends an upload token instead.',
  'not-found': 'There is nothing at this address.',
  'contract-not-found': 'There is no contract {id}.',
  'sample-contract':
    'This is sample data: it takes no files, invites nobody and tells nobody anything. Do this in your own contract.',
  'contract-name-differs': 'This is not the name of the contract. To delete it, type: {name}',
  'quarter-not-begun':
    'Quarter {quarter} of this contract has not begun: the contract starts on {startsOn}, and a quarter lasts three months.',
  'import-not-found': 'There is no import {id} in this contract.',
  'import-already-committed': 'This import is already committed.',
  'import-expired': 'This preview has expired. Send the file again.',
  'import-outdated':
    'The contract has changed since this preview, so what it shows no longer holds. Read the file again before you import it.',
  'import-not-committed': 'This import was never committed, so there is nothing to undo. Discard it instead.',
  'import-undone': 'This import was undone. Send the file again to import it anew.',
  'import-not-latest':
    'Only the last import can be undone, one step back and no further. Import a corrected file instead.',
  'nothing-to-import': 'No row of this file can be imported.',
  'alert-not-found': 'There is no alert {id} in this contract.',
  'alert-closed': 'This alert is closed.',
  'alert-without-baseline':
    'A new baseline can be agreed for the resolution delay alone. Explain this alert, or close it.',
  'baseline-in-future': 'A new baseline starts in a month that has begun, at the latest this one.',
  'channel-not-found': 'There is no channel {id} in this contract.',
  'channel-misfit': 'A channel of this kind has no {field}.',
  'channel-not-https':
    'Messages leave over https alone: write the address with https://. Whoever runs the server may allow {host} by name.',
  'delivery-not-found': 'There is no message {id} in this contract.',
  'body-too-slow': 'The request took too long to arrive. Nothing was stored: send it again.',
  'body-too-large': 'The request is too large.',
  'file-too-large': 'The file is larger than {limit} MB. Export a shorter period and send it in parts.',
  'too-many-uploads':
    '{most} of your uploads are under way already. Wait until one of them has ended, then send this file again.',
  'wrong-content-type':
    'Send a CSV file (text/csv, text/tab-separated-values) or an Excel workbook (.xlsx), as it is or as application/octet-stream, without compressing it.',
  'not-json': 'Send JSON (application/json), without compressing it.',
  stopping: 'Vigie is being stopped. Nothing was stored: send it again when Vigie is back.',
  internal: 'Something failed on the server. Nothing was changed. Try again; if it lasts, tell whoever runs Vigie.',
}
