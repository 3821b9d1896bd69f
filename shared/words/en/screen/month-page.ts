/** What the page of one month says on paper. */
export const monthPage = {
  monthPage: {
    since: 'Since last month',
    changed: 'What moved since last month, beyond chance',
    moved: 'Figures that moved after they were shown',
    files: 'Files of the month',
    due: 'Decisions that fall due',
    missing: 'Not in: {files}.',
    allIn: 'The four files are in.',
    window: 'Figures are judged over several months: {run}.',
  },
}
