/** Mails, and messages of channels. */
export const mails = {
  invitation: {
    title: 'You are invited to Vigie',
    toContract: '{by} invites you to follow the contract {contract} in Vigie.',
    toVigie: '{by} invites you to Vigie, the dashboard of an IT outsourcing contract.',
    ends: 'This link works once, for 72 hours.',
    accept: 'Accept the invitation',
  },
  reset: {
    title: 'A new password for Vigie',
    asked: 'A new password was requested for your account.',
    ends: 'This link works once, for an hour. If you did not ask for it, ignore this message.',
    choose: 'Choose a password',
  },
  auditHead: {
    title: 'audit log, entry {id}',
    ends: 'The audit log ends with entry {id}, whose hash is {hash}.',
    keep: 'Keep this message. The command above, on the server, tells later whether the log still holds this entry and all before it.',
  },
  /** Documents that members chose to be mailed. */
  documents: {
    pack: 'Committee closed: {quarter}',
    closed: '{by} closed this committee on {when}.',
    closedOn: 'This committee was closed on {when}.',
    edition: 'Edition {number}. Fingerprint (SHA-256) of all that was shown: {sha256}',
    page: '{month} on one page',
    attached: 'Attached: {files}.',
    tooBig: 'Too large to be attached: {files}.',
    where: {
      pack: 'It can be downloaded in Vigie, on the page of this committee.',
      page: 'It can be downloaded in Vigie, on the scorecard of this month.',
    },
    chosen: 'What you are mailed is chosen on the page “My account” of Vigie.',
    open: 'See it in Vigie',
  },
  alerts: {
    test: 'Test message',
    tested: 'This channel works: the alerts of the contract will arrive here.',
    digest: 'The month of {ofMonth}',
    worsened: 'Worse: {alert}',
    noAlert: 'No alert is open.',
    others: 'Other open alerts',
    open: 'See it in Vigie',
    verdict: { met: 'met', missed: 'missed', 'on-path': 'on path', behind: 'behind', 'no-data': 'no verdict' },
    unproven: 'not proven',
    part: 'on {covered} of {months} months',
  },
}
