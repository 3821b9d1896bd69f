/** Everything that can be wrong with a row of a file. */
export const issues = {
  'id-unreadable': 'A number has at most 100 characters, on one line. Check that this column holds the numbers.',
  'id-shortened':
    'A spreadsheet shortened this number and its digits are lost. Export it again from the tool and do not save it in a spreadsheet.',
  'date-unreadable': 'This is not a date that exists. Write it as 2026-03-31 14:05 or 31/03/2026 14:05.',
  'date-other-order':
    'Day and month stand the other way round than in the rest of the file. Correct this date, or choose the other order of dates.',
  'date-too-old': 'This date is before 1990. Correct the year.',
  'date-in-future': 'This date is in the future. Correct it, or check the order of day and month.',
  'duration-unreadable': 'This is not a duration. Write it as 1:20:00, 1 h 20 or 2 hours 52 minutes.',
  'duration-without-unit':
    'Nothing says whether this number counts seconds, minutes or hours. Put the unit in the header, as “Waiting time (h)”.',
  'number-unreadable': 'A whole number is expected here: 0, 1, 2… Correct the cell, or do not import this column.',
  'yes-no-unreadable': 'Yes or no is expected here. Correct the cell, or do not import this column.',
  'update-unreadable':
    'This is not a date of last update that can be read. The row is imported all the same, as of the date of the file.',
  'id-damaged':
    'This number holds bytes that are no character, so it is not known which one it is. Export the file again.',
  'cell-error':
    'A formula of the spreadsheet failed here: the cell counts as empty. Correct the formula and save the workbook again.',
  'cells-missing':
    'This row has {found} cells where the header has {expected}: the line is cut, or one of its texts holds an unquoted line end.',
  'cells-extra':
    'This row has {found} cells where the header has {expected}: one of its texts holds an unquoted separator, so the columns are shifted.',
  'quotes-broken':
    'The quotes of this row do not pair, so where its cells end is not certain. Double the quotes inside the text.',
  'id-missing': 'This row has no ticket number. Export it again with its number, or leave the row out.',
  'date-missing': 'This ticket has no opening date, so it belongs to no month. Add the date or leave the row out.',
  'resolved-before-opened':
    'This ticket is resolved before it is opened ({opened}). Correct one of the two dates in the tool.',
  'closed-before-opened':
    'This ticket is closed before it is opened ({opened}). Correct one of the two dates in the tool.',
  'responded-before-opened':
    'This ticket has its first response before it is opened ({opened}). Correct one of the two dates in the tool.',
  'reopened-before-opened':
    'This ticket is reopened before it is opened ({opened}). Correct one of the two dates in the tool.',
  'level-unreadable': 'A support level is expected here: 1, N1, L2… Correct the cell, or do not import this column.',
  'sla-of-several':
    'This ticket stands on several rows, one for each of its SLAs, and missed another of them: it counts as missed.',
  'sla-otherwise':
    'The dates of this ticket and its SLA column disagree on whether this due date was met: it counts as that column says.',
  'status-unknown':
    'This status is not known. Say what it means where it is asked; a ticket is never taken for open unasked.',
  'kind-missing':
    'This row does not say what it is. Write “security” for a security incident, “outage” for a service that was down.',
  'kind-unknown':
    'This is neither a security incident nor an outage. Say which it is where it is asked, or write “security” or “outage” (also understood: phishing, malware, cyber; downtime, interruption, unavailability).',
  'start-missing':
    'This incident has no date of detection or start, so it belongs to no month. Add the date or leave the row out.',
  'end-next-day':
    'Only the time of this end is told, and it comes before the beginning: it counts as that of the next day.',
  'end-time-before':
    'Only the time of this end is told, and it comes before the beginning on the same day. Correct one of the two, or say where it is asked that it is that of the next day.',
  'ended-before-started': 'This incident ends before it starts ({started}). Correct one of the two dates.',
  'answer-date-missing': 'This answer has no date, so it belongs to no month. Add the date or leave the row out.',
  'answered-before-sent': 'This survey is answered before it is sent ({sent}). Correct one of the two dates.',
  'score-unreadable':
    'This is not a score. Write a number (4, 4/5, 8/10), or a word such as good, bad, satisfied, dissatisfied.',
  'score-outside-scale':
    'This score is not on its scale: from 1 to 4 or 5, or from 0 to 10. Correct the score, or the scale.',
  'scale-not-known':
    'Only scores out of 4, 5 or 10 can be counted: for others nothing says from which one a person is satisfied. Convert the scores, or correct the scale.',
  'survey-unknown':
    'This survey is not known. Write “ticket” for the survey of a ticket, “periodic” for a quarterly or yearly one: they are never mixed.',
  'answer-unreadable':
    'This cell cannot be read as an answer to the satisfaction survey. The ticket is imported without its answer.',
  'answer-undated':
    'This answer has no date of its own: it counts from the sending of the survey, or the end of the ticket.',
  'score-missing': 'This survey has a date of answer and no score: it counts as not answered.',
  'month-missing': 'This cost has no month. Add it, as 2026-03, or leave the row out.',
  'month-unreadable':
    'This is not a month that exists. Write it as 2026-03, 03/2026, March 2026, or as a date of that month.',
  'month-out-of-range': 'This month is before 1990 or more than a year ahead. Correct the year.',
  'amount-missing': 'This cost has no amount. Add it (0 if nothing was paid), or leave the row out.',
  'amount-unreadable': 'This is not an amount. Write it as 1250.00, 1 250,00 € or -120.',
  'amount-other-currency':
    'This amount is in another currency than the contract, or than those above it. Convert it, or leave the row out: amounts of two currencies make no sum.',
  'amount-other-mark':
    'This amount does not have the decimal mark of the rest of the file. Correct it, or choose the other mark.',
  'amount-of-those-above':
    'This amount is, to the cent, what all the lines above it of the same month and nature come to. It counts with them: if it is their total, leave the row out.',
  'nature-missing':
    'This cost does not say what it pays for. Write recurring, out-of-scope, internal-steering, transition, project or penalty.',
  'nature-unknown':
    'This nature of cost is not known. Say what it is where it is asked, or write recurring, out-of-scope, internal-steering, transition, project or penalty.',
}
