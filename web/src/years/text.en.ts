import { englishPlural as plural } from '../text/plural'
import type { fr } from './text.fr'

export const en: typeof fr = {
  title: 'Fiscal years',
  lead: 'Months are open, closing or closed. Nothing more is written in a closed month.',
  year: (label: number) => `Fiscal year ${label}`,
  span: (first: string, last: string) => `from ${first} to ${last}`,
  months: (label: number) => `Months of fiscal year ${label}`,
  status: { OPEN: 'Open', CLOSING: 'Closing', CLOSED: 'Closed' },
  choose: 'Tick months to begin closing, close or reopen them.',
  begin: 'Begin closing',
  close: 'Close',
  reopen: 'Reopen',
  beginTitle: (months: string) => `Begin closing: ${months}`,
  closeTitle: (months: string) => `Close: ${months}`,
  reopenTitle: (months: string) => `Reopen: ${months}`,
  beginEffect: 'Only those who close periods will still write in them. Others will see the refusal beside the date.',
  closeEffect:
    'Nothing more will be written in them: no entry, edit, deletion, approval, cancellation or import. What is being saved now finishes first.',
  reopenEffect: 'Everybody will write in them again as their rights allow. The reason stays in the audit trail.',
  reason: 'Reason',
  done: (count: number) => `${count} ${plural(count, 'month', 'months')} saved`,
  rules: 'Budget control',
  rulesLead: 'Holds for lines that say nothing else.',
  policy: 'When an expense exceeds its line',
  unbudgeted: 'When no line fits',
  policies: { BLOCK: 'Refuse', WARN: 'Record and warn', ALLOW: 'Record' },
  rhythm: 'What is available counts',
  rhythms: { YEAR: 'over the year', MONTH: 'by month, cumulated' },
  thresholds: 'Alert thresholds, in %',
  thresholdsNote: 'One to five, ascending, separated by spaces: 80 100',
}
