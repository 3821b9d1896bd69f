/** What each page is for and how it is read, in plain words: the first thing that its help says. */
export const pageHelp = {
  pageHelp: {
    title: 'This page',
    of: {
      contracts: 'One line per contract, the worst first. Choose one to see its month.',
      'new-contract': 'Who is the client, who the provider, and when the contract starts. All else can be set later.',
      scorecard:
        'The month at a glance. The sentence on top says what is wrong and since when. Each box holds one figure, its verdict and its target; choose a box to see what stands behind it. The arrows go to other months.',
      kpi: 'One figure and its month: how long it has been so, what moved it, how far it changed, then the facts that weigh most. The chart and the list of all facts follow.',
      committee:
        'The quarter, page by page, for the meeting. The arrows turn the pages, P prints them all, D writes a decision.',
      imports:
        'Drop a month’s exports here as the tool writes them. Nothing counts before you have seen the preview and said yes. The latest import can be undone.',
      import:
        'What was understood of a file, and what it would change. Answer the questions first: they are what the file does not say.',
      alerts:
        'What needs an answer. The provider explains, both parties see it. An alert closes by itself when the figures recover.',
      'alert-settings': 'What raises an alert in this contract, who is told, and by which channel.',
      'contract-data':
        'What no export says: the figures from before the contract, the forecast and the prices. Columns can be pasted from a spreadsheet.',
      settings:
        'The rules that the figures follow: working hours, level 1, targets. A change that moves a figure already shown is written in the ledger.',
      commitments:
        'What the contract guarantees by priority, and what it takes off where that is missed. A grid holds for tickets opened from a month on, penalty rules for the windows that begin from that month on: what is over keeps its own.',
      penalties:
        'What the rules of the contract propose for the windows that are over, each with its calculation. The provider agrees or contests, the client may give it up. What was answered keeps its figure; where facts have moved since, both are shown. Nothing is sent.',
      members: 'Who may see or fill this contract, and the links by which a quarter is shown to others.',
      ledger: 'Each figure that moved after it was shown: from what to what, because of what, when and by whom.',
      audit: 'Who did what and when. Nothing in it can be changed.',
      account: 'Your name, your password, and where you are signed in.',
      admin: 'The accounts, the contracts and the backups of this server.',
      figures: 'What each figure means and how sure it is, in the words that stand beside it.',
    },
  },
  helpSheet: {
    title: 'Help',
    close: 'Close',
    keys: 'Keyboard',
    months: 'previous and next month',
    search: 'search the tickets, where there is a list',
    this: 'this help',
    escape: 'close a menu or this help',
    verdicts: 'What the marks mean',
    met: 'a target is due, and reached',
    missed: 'a target is due, and not reached',
    behind:
      'no target due yet, and short of the straight line that leads to it, or of the target where there is no line',
    'on-path':
      'no target due yet, and on the straight line that leads to it or better, or at the target where there is no line',
    'no-data': 'nothing to judge',
    unproven:
      '“Not proven”: the 95% interval of so small a sample reaches across the target, so another month like this one could fall on the other side.',
  },
  figures: {
    lead: 'How each figure is computed, and how sure it is. The definition with a contract’s own settings is on the figure’s page.',
    sure: 'How sure:',
  },
  notFound: { title: 'There is no such page', text: 'The address may be mistyped, or the page may have moved.' },
  notAllowed: {
    title: 'This page is not for your role',
    text: 'The client of the contract decides who may do what.',
    readOnly: 'Only the client of the contract changes what stands here.',
  },
}
