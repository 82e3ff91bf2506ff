import type { fr } from './viewText.fr'

export const en: typeof fr = {
  sorts: { date: 'date', amount: 'amount', supplier: 'supplier', category: 'category', unit: 'unit', number: 'number' },
  sortAscending: (name) => `${name}, ascending`,
  sortDescending: (name) => `${name}, descending`,
  none: 'No saved view. Filter the list, then save it here under a name.',
  mine: 'My views',
  shared: 'Shared views',
  save: 'Save this view…',
  saveTitle: 'Save this view',
  lead: 'It keeps the current search, filters and sort.',
  share: 'Visible to everyone',
  saved: (name) => `View “${name}” saved`,
  deleted: (name) => `View “${name}” deleted`,
  remove: (name) => `Delete the view ${name}`,
}
