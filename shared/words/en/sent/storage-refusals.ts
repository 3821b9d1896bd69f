/** What is told when the disk or the database cannot do its work. */
export const storageRefusals = {
  'disk-full':
    'The disk of the server is full. Nothing was changed, and what is stored can still be read. Whoever runs Vigie must make room; then try again.',
  'storage-read-only':
    'The server may not write to its data folder. Nothing was changed, and what is stored can still be read. Tell whoever runs Vigie, then try again.',
  'storage-failing': 'The disk of the server failed. Nothing was changed. Tell whoever runs Vigie, then try again.',
  'storage-moved':
    'The data folder of the server is no longer the one that was opened. Nothing was changed. Whoever runs Vigie must put it back, or restart Vigie on the right one.',
  'database-busy':
    'Another program holds the database of the server. Nothing was changed. Try again in a moment; if it lasts, tell whoever runs Vigie.',
  'database-damaged':
    'The database is damaged ({where}). Nothing more is written, so that no figure is built on it. Whoever runs Vigie must restore a backup.',
}
