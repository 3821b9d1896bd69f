const NAME = 'vigie.session'
let channel: BroadcastChannel | undefined

/** What the page does when somebody signed in or out in another tab: they share one session. A browser without channels hears nothing. */
export function whenOtherTabsTell(act: () => void): void {
  channel?.close()
  channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME)
  if (channel) channel.onmessage = act
}

/** Says that somebody signed in or out here. Not who: the other tabs ask the server. */
export const tellOtherTabs = (): void => channel?.postMessage('changed')
