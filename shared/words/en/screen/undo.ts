/** Taking back the last import. */
export const undo = {
  undo: {
    ask: 'Undo this import…',
    title: 'Undo the import of {file}?',
    removed: '{n} row that it added is removed. | {n} rows that it added are removed.',
    restored: '{n} row that it changed goes back to what it was. | {n} rows that it changed go back to what they were.',
    answersRemoved: '{n} survey answer is removed. | {n} survey answers are removed.',
    answersRestored: '{n} survey answer goes back to what it was. | {n} survey answers go back to what they were.',
    nothing: 'Nothing that is stored changes.',
    uncovered: '{kind}: no file tells of {months} any more.',
    figures: 'One figure already shown moves | {n} figures already shown move',
    noFigure: 'No figure already shown moves.',
    after:
      'The import stays in the history, marked as undone, and the ledger keeps what moved. The imports before it can no longer be undone. The same file can be sent again.',
    confirm: 'Undo the import',
    keep: 'Keep the import',
    failed: 'The import was not undone',
    done: 'The import of {file} is undone.',
    mark: 'Undone on {when}',
    head: 'Imported, then undone on {when}: nothing of it counts.',
  },
}
