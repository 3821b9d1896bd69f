/** What the server says of its own state. */
export const health = {
  database: 'The database can be read and written.',
  storing: 'An import is being stored.',
  damaged:
    'The database is damaged. Nothing more is written; the page Administration says what was found. Restore a backup.',
  integrity: 'No damage was found.',
  folder: 'The data folder is the one that was opened.',
  thread: 'The import thread answers.',
  working: 'It has been at work on a file for {seconds} s.',
  starting: 'The import thread is being started.',
  silent: 'The import thread does not answer: files cannot be imported. Restart Vigie.',
  room: 'At least {megabytes} MB are free.',
  noRoom: 'Less than {megabytes} MB are free (VIGIE_MIN_FREE_MB). Make room before the disk is full.',
  late: 'The daily backup has not been made for two days. The page Administration says more.',
  noBackup: 'No backup has been made yet.',
  backup: 'The last good backup is {hours} h old.',
}
