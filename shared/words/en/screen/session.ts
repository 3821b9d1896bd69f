/** Signing in and out. */
export const session = {
  roles: { client: 'Client', provider: 'Provider', committee: 'Committee' },
  signIn: {
    title: 'Sign in',
    ended: 'Your session has ended. Sign in to go on where you were.',
    email: 'E-mail address',
    password: 'Password',
    showPassword: 'Show what is typed',
    submit: 'Sign in',
    screen: 'This is the screen of a meeting room',
    screenHelp: 'It stays signed in for 8 hours and only reads: nothing can be changed from it.',
    forgotten: 'Forgotten password?',
    or: 'or',
    openId: 'Sign in with {name}',
    demo: 'Take a look around',
    demoLead: 'A demonstration, on sample data. Which role would you like to see it in?',
    demoAs: { client: 'As the client', provider: 'As the provider', committee: 'As a committee member' },
    problem: {
      'openid-unknown':
        'Your organisation knows you, but there is no account for you here. Ask whoever follows the contract for an invitation.',
      'openid-taken': 'That account of your organisation is linked to somebody else here.',
      'openid-failed': 'Your organisation’s sign-in did not go through. Try again.',
    },
  },
  menu: {
    open: 'Your account: {name}',
    account: 'My account',
    admin: 'Administration',
    signOut: 'Sign out',
    screen: 'meeting room screen, read only',
  },
}
