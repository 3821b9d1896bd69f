/** What is said to somebody who may not come in, or not do what they ask. */
export const accountRefusals = {
  'sign-in-needed': 'Sign in first: nobody is signed in here, or the session has ended.',
  'sign-in-failed': 'This address and password do not go together. Check both, then try again.',
  'token-invalid':
    'This upload token or link does not work: it is mistyped, has expired or was revoked. Members of the contract can make another.',
  'share-invalid':
    'This link shows nothing any more: it has expired or was revoked. Ask the person who gave it to you for another.',
  'not-allowed':
    'You may not do this here: it takes another role, or, on a meeting room’s screen, signing in for yourself.',
  'token-uploads-only': 'An upload token uploads the files of its contract and does nothing else. Sign in for this.',
  'foreign-name':
    'Vigie does not know itself by this name. Whoever runs it sets its public address to the one that people type.',
  'link-invalid':
    'This link no longer works: it was used, has expired, or a newer one took its place. Ask for another.',
  'link-other-account': 'This invitation is for {email}, who has an account. Sign in with it, then accept.',
  'password-refused': 'This password is not taken. Choose another.',
  'password-wrong': 'This is not your present password. Check it, then try again.',
  'account-not-found': 'There is no account {id} here. Reload the page: it may have been deleted.',
  'session-not-found': 'This session has ended already: nothing is left to do.',
  'invitation-not-found':
    'This invitation is no longer waiting: it was accepted, withdrawn or has expired. Invite the person again if need be.',
  'token-not-found':
    'There is no upload token {id} in this contract. The page of the members lists those that there are.',
  'share-not-found':
    'There is no shared view {id} in this contract. The page of the members lists those that there are.',
  'member-already': '{email} is a member of this contract already. Change the role in the list instead.',
  'last-client':
    'A contract keeps at least one member with the role “client” who can sign in. Give somebody else that role first.',
  'last-admin':
    'This is the last administrator who can sign in. Make another one first, on the server (npm run admin).',
  'contract-has-client': 'This contract has members with the role “client”: they invite the others. Ask one of them.',
  'admin-not-client':
    '{email} administers this server: the first client of a contract is somebody else. Invite another person.',
  'openid-only-way':
    'This account has no password: the organisation’s sign-in is the only way into it. Ask for a link for a new password first.',
  'email-taken': 'There is an account for {email} already: use it, or give another address.',
  'mail-failed': 'The mail could not be sent, so its link does not work either. Try again, or tell whoever runs Vigie.',
  'openid-unavailable':
    'Your organisation’s sign-in does not answer. Try again in a moment, or sign in with a password.',
  'too-many-attempts': 'Too many attempts. Wait {seconds} s, then try again.',
  'too-many-requests': 'Too many requests. Wait {seconds} s, then try again.',
  busy: 'Too many people are signing in at this moment. Wait {seconds} s, then try again.',
}
