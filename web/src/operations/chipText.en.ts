import type { fr } from './chipText.fr'

export const en: typeof fr = {
  paid: (period) => `Paid ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  charged: (amount) => `Charged to these lines: ${amount}`,
  awaiting: { approval: 'To approve, entered by others', payment: 'For me to pay' },
  removeFilter: (name) => `Remove the filter ${name}`,
  activeFilters: 'Active filters',
  clearFilters: 'Clear all',
  quoted: (words) => `“${words}”`,
  filterIs: (name, value) => `${name}: ${value}`,
  between: (from, to) => `${from} to ${to}`,
  since: (from) => `Since ${from}`,
  until: (to) => `Until ${to}`,
  atLeast: (amount) => `At least ${amount}`,
  atMost: (amount) => `At most ${amount}`,
  noMatchTitle: 'No operation matches',
  noMatchMessage: 'Remove a filter or search for another word.',
  emptyTitle: 'No operation yet',
  emptyMessage: 'Enter the first one, or import the file you already keep: columns and formats are recognised.',
}
