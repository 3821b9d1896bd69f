/** What is wrong with what was said of a file, put after a colon. */
export const details = {
  noColumn: 'there is no column {column}, the file has {count}',
  noField: '“{field}” is not a field of {row}',
  rows: { tickets: 'a ticket', incidents: 'an incident', satisfaction: 'an answer', costs: 'a cost line' },
  twice: 'two columns are chosen for {field}',
  asOf: 'asOf: give an instant that has come; it is {now}',
  covers: 'covers: a file covers months between {earliest} and the current one, {latest}',
}
