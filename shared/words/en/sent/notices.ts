/** What is told of a file besides what is wrong with its rows: of one line or cell, and of several. */
export const notices = {
  'lines-above': {
    one: 'One line above the header was left out (line {lines}).',
    many: '{count} lines above the header were left out (lines {lines}).',
  },
  'clock-told': {
    one: 'The dates are read by the clock that a header, or a line above or below the table, tells: {fields}.',
    many: 'The dates are read by the clock that a header, or a line above or below the table, tells: {fields}.',
  },
  'blank-is-no': {
    one: 'A cell that is left blank is read as no once the ticket has ended, since its column holds nothing but one word of yes: {fields}.',
    many: 'A cell that is left blank is read as no once the ticket has ended, since its column holds nothing but one word of yes: {fields}.',
  },
  'quotes-mended': {
    one: 'A quote inside a cell was not doubled: its row was read by the cells that fit the header (line {lines}).',
    many: '{count} rows hold quotes inside a cell that were not doubled: they were read by the cells that fit the header (lines {lines}).',
  },
  'lines-quoted': {
    one: 'Each line of this file is one quoted cell: the cells of the table were read inside it.',
    many: 'Each line of this file is one quoted cell: the cells of the table were read inside it.',
  },
  'total-rows': {
    one: 'A row that only sums up others was left out (line {lines}).',
    many: '{count} rows that only sum up others were left out (lines {lines}).',
  },
  'lines-below': {
    one: 'One line below the table was left out (line {lines}).',
    many: '{count} lines below the table were left out (lines {lines}).',
  },
  'headers-repeated': {
    one: 'The header stands a second time in the table and was left out there (line {lines}).',
    many: 'The header stands {count} more times in the table and was left out there (lines {lines}).',
  },
  'heading-rows': {
    one: 'A row that only heads those under it was left out (line {lines}).',
    many: '{count} rows that only head those under them were left out (lines {lines}).',
  },
  'units-row': {
    one: 'A row that only says what each column counts, or how it is filled in, was left out (line {lines}). Its units hold for their columns.',
    many: '{count} rows that only say what each column counts, or how it is filled in, were left out (lines {lines}). Units under the header hold for their columns.',
  },
  'part-rows': {
    one: 'A row that details the one above it (“of which…”) was left out: its amount is already counted there (line {lines}).',
    many: '{count} rows that detail the one above them (“of which…”) were left out: their amounts are already counted there (lines {lines}).',
  },
  'tax-lines': {
    one: 'A line of VAT was left out: costs count before tax (line {lines}).',
    many: '{count} lines of VAT were left out: costs count before tax (lines {lines}).',
  },
  'planned-alone': {
    one: 'A line of what was planned was left out: the file has no cost of its month, which would count as nothing spent (line {lines}).',
    many: '{count} lines of what was planned were left out: the file has no cost of their months, which would count as nothing spent (lines {lines}).',
  },
  announced: {
    one: 'An outage that is announced for later was left out: it counts once it has happened (line {lines}).',
    many: '{count} outages that are announced for later were left out: they count once they have happened (lines {lines}).',
  },
  'back-up': {
    one: 'A row that says that a service is up again was left out: it is not an incident (line {lines}).',
    many: '{count} rows that say that a service is up again were left out: they are not incidents (lines {lines}).',
  },
  'outages-ended': {
    one: 'This file is a log of what monitors saw: one row tells when an outage ended, and is read as the end of that outage (line {lines}).',
    many: 'This file is a log of what monitors saw: {count} rows tell when an outage ended, and are read as the ends of these outages (lines {lines}).',
  },
  'states-repeated': {
    one: 'A row says once more what the same monitor already was: it neither begins nor ends an outage (line {lines}).',
    many: '{count} rows say once more what the same monitor already was: they neither begin nor end an outage (lines {lines}).',
  },
  'ends-unopened': {
    one: 'A row says that a monitor is up, and none before it that it went down: if an outage ended there, it began before this log and is not counted (line {lines}).',
    many: '{count} rows say that a monitor is up, and none before them that it went down: if outages ended there, they began before this log and are not counted (lines {lines}).',
  },
  unsubmitted: {
    one: 'A survey that was begun and not submitted was left out: it is not an answer (line {lines}).',
    many: '{count} surveys that were begun and not submitted were left out: they are not answers (lines {lines}).',
  },
  'taken-back': {
    one: 'A row was left out: its status says that it does not count (line {lines}).',
    many: '{count} rows were left out: their status says that they do not count (lines {lines}).',
  },
  'said-none': {
    one: 'A row was left out: somebody said that what it stands for does not count (line {lines}).',
    many: '{count} rows were left out: somebody said that what they stand for does not count (lines {lines}).',
  },
  'bytes-unreadable': {
    one: 'One line holds bytes that are no character of the file’s encoding: it is read without them (line {lines}).',
    many: '{count} lines hold bytes that are no character of the file’s encoding: they are read without them (lines {lines}).',
  },
  'rows-identical': {
    one: 'One row says the same, to the letter, as one above it, and both count (line {lines}). If it was copied twice, take it out.',
    many: '{count} rows say the same, to the letter, as others above them, and all of them count (lines {lines}). If they were copied twice, take them out.',
  },
  'left-open': {
    one: 'One ticket that an earlier file showed open is not in this one: nothing tells how it ended, and it counts as open, since {since}. If it has ended, export all tickets opened from that day on, whatever their status, and send that file too.',
    many: '{count} tickets that earlier files showed open are not in this one: nothing tells how they ended, and they count as open, the oldest since {since}. If some have ended, export all tickets opened from that day on, whatever their status, and send that file too.',
  },
  'rows-round': {
    one: 'The file has exactly one row.',
    many: 'The file has exactly {count} rows, at which some tools cut an export: check that its last month is whole.',
  },
  'rows-uneven': {
    one: 'One row has a cell too few, or a text under no header: a separator may be missing in it or in the header (line {lines}). Check its columns.',
    many: '{count} rows have a cell too few, or a text under no header: a separator may be missing in them or in the header (lines {lines}). Check their columns.',
  },
  'text-repaired': {
    one: 'The accents of this file were spoilt, as “Ã©” for “é”: it is UTF-8 that was opened and saved again as something else. They were repaired.',
    many: 'The accents of this file were spoilt in {count} ways and were repaired.',
  },
  'headers-repaired': {
    one: 'One header is a damaged letter away from one that tools write, and was read as that one (line {lines}). Check its column.',
    many: '{count} headers are a damaged letter away from ones that tools write, and were read as those (line {lines}). Check their columns.',
  },
  'sheets-together': {
    one: 'One sheet was read.',
    many: '{count} sheets with the same headers were read together.',
  },
  'sheets-left': {
    one: 'Another sheet of this workbook holds a table, which is not read.',
    many: '{count} other sheets of this workbook hold tables, which are not read.',
  },
  'rows-hidden': {
    one: 'One row is hidden in the workbook and was read like the others (line {lines}).',
    many: '{count} rows are hidden in the workbook and were read like the others (lines {lines}).',
  },
  'cells-merged': {
    one: 'One empty cell was read as the merged area that it stands in.',
    many: '{count} empty cells were read as the merged areas that they stand in.',
  },
  'accounts-apart': {
    one: 'A line that is not on an expense account (class 6) was left out (line {lines}).',
    many: '{count} lines that are not on expense accounts (class 6) were left out (lines {lines}).',
  },
  'amounts-none': {
    one: 'A row without any amount was left out (line {lines}).',
    many: '{count} rows without any amount were left out (lines {lines}).',
  },
  'closed-before-resolved': {
    one: 'One ticket is closed before it is resolved: two columns may be swapped (line {lines}). It counts from its resolution.',
    many: '{count} tickets are closed before they are resolved: two columns may be swapped (lines {lines}). They count from their resolution.',
  },
  'waiting-longer': {
    one: 'One ticket waited longer than it lasted: its waiting time may be in another unit, or go on after the resolution (line {lines}). Its delay is 0 h.',
    many: '{count} tickets waited longer than they lasted: the waiting time may be in another unit, or go on after the resolution (lines {lines}). Their delay is 0 h.',
  },
  'resolved-after-update': {
    one: 'One ticket is resolved after its last update: two columns may be swapped (line {lines}). It counts from its resolution.',
    many: '{count} tickets are resolved after their last update: two columns may be swapped (lines {lines}). They count from their resolution.',
  },
  'resolved-but-open': {
    one: 'One ticket has a date of resolution and a status that is not finished: it counts as open (line {lines}).',
    many: '{count} tickets have a date of resolution and a status that is not finished: they count as open (lines {lines}).',
  },
  'dates-otherwise': {
    one: 'One date is written differently from all others in its column: something may be missing in it (line {lines}).',
    many: '{count} dates are written differently from all others in their column: something may be missing in them (lines {lines}).',
  },
  'cells-lost': {
    one: 'One row says nothing in a column where every row of the last files did: {fields} (line {lines}).',
    many: '{count} rows say nothing in a column where every row of the last files did: {fields} (lines {lines}).',
  },
  'columns-lost': {
    one: 'A column is empty on every row, which the last files filled: {fields}.',
    many: '{count} columns are empty on every row, which the last files filled: {fields}.',
  },
  'columns-moved': {
    one: 'One column stands elsewhere than in the last file: {fields}. Check that its header is over its own cells.',
    many: '{count} columns stand elsewhere than in the last file: {fields}. Check that their headers are over their own cells.',
  },
  'columns-suggested': {
    one: 'One column that nobody knows looks like: {fields}. It is not read: choose it among the columns if that is what it holds.',
    many: '{count} columns that nobody knows look like: {fields}. They are not read: choose them among the columns if that is what they hold.',
  },
  'events-merged': {
    one: 'This file is a log: one row is another event of a ticket. Each ticket counts once, from its first event to the first of its last finished ones.',
    many: 'This file is a log: {count} rows are other events of the same tickets. Each ticket counts once, from its first event to the first of its last finished ones.',
  },
  'told-by-tickets': {
    one: 'An incident that a rule finds among tickets was left out: the tickets tell it (line {lines}).',
    many: '{count} incidents that a rule finds among tickets were left out: the tickets tell them (lines {lines}).',
  },
  'groups-new': {
    one: 'One group is new to this contract (line {lines}): its tickets are not level 1 until somebody says so.',
    many: '{count} groups are new to this contract (lines {lines}): their tickets are not level 1 until somebody says so.',
  },
  'types-new': {
    one: 'One type of ticket is new to this contract, and tells neither an incident nor a request (line {lines}): see whether it is misspelt.',
    many: '{count} types of ticket are new to this contract, and tell neither an incident nor a request (lines {lines}): see whether they are misspelt.',
  },
}
