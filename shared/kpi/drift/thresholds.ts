/**
 * The evidence (a natural logarithm) from which a rise is a drift: less than 9 % of false alarms over 24 decisions (ends of months 7
 * to 30) on 1,000 replicates of scenario `ic`, and 14.5 % on as many of `ic_tau10`, salt `dev`, together with the other two
 * conditions of a drift. What it makes on seeds that nobody tuned on stands in the room's README.
 */
export const DRIFT = 2.35
/**
 * The same for a desk of whose months chance tells more than the service does (some 200 tickets a month or fewer, or a quarter of
 * them closed at once): how far chance goes is known, so a quiet desk seldom has as much evidence. There 2.1 alarms in 9.9 % of
 * quiet contracts of 150 tickets (7 % by `DRIFT`) and in 8.1 % of realistic ones (5.5 %), of which it sees 40 % of those that grow by
 * 4 % a month within six months (34 %): 1,000 replicates each of `ic_n150`, `ic_real` and `drift4_real`, salt `dev`.
 */
export const DRIFT_OF_FEW = 2.1
export const FEW = 1
/** From that evidence on, three to one, a quiet note on screen. */
export const WATCH = 1.1
/** A drift stands at so many standard errors whichever single month is left out: then no month makes it alone. */
export const ALONE = 1.9
/** The month at hand stands above the old level by at least this share of the rise that is fitted: it is not over yet. */
export const STILL = 0.5
/** The errors above nothing at which a rise is seen as often as `DRIFT` lets it: what the power of a z-test is counted with. */
export const SEEN_FROM = 2.4
/** The statistic (standard errors, whichever month is left out) from which the mean that everybody sees has risen. */
export const MIX = 2.57
/** A rise of the delay deserves an alert when it leads to 10 % or more above the old level within `HORIZON` months. */
export const WORTH = Math.log(1.1)
export const HORIZON = 6
/**
 * The statistic from which old open tickets are a backlog. Set for less than 5 % over the same decisions, on 400 replicates of
 * `ic`, salt `tune` (4.8 %; 300 of `ic_n50`: 5.3 %), where it still finds `hide20` and `hide20_n50` within six months in 100
 * and 96 %.
 */
export const BACKLOG = 4.2
/** A backlog has grown by half or more. */
export const BACKLOG_RISE = Math.log(1.5)
/** The mix is named when the composition rose by 5 % or more and makes half of the rise or more. */
export const MIX_RISE = Math.log(1.05)
export const MIX_PART = 0.5
