import { englishPlural as plural } from '../text/plural'
import type { fr } from './bulkText.fr'

export const en: typeof fr = {
  selected: (count) => `${count} selected`,
  takeAll: (count) => `Take all ${count} of the filter`,
  takeFirst: (count) => `Take the first ${count} of the filter`,
  bulkSum: (sum) => `They add up to ${sum}.`,
  unnamed: 'Operation',
  submitSelected: 'Submit',
  deleteSelected: 'Delete',
  unselect: 'Clear the selection',
  onlySome: 'Each action touches only the operations that allow it.',
  approveSelected: 'Approve',
  bulkApproveTitle: (count) => `Approve ${count} ${plural(count, 'operation', 'operations')}?`,
  bulkApproveMessage: 'Each is checked by itself: those you entered yourself are left aside.',
  bulkSubmitTitle: (count) => `Submit ${count} ${plural(count, 'draft', 'drafts')}?`,
  bulkSubmitMessage: 'Each operation gets its final number and can no longer be deleted, only cancelled.',
  bulkDeleteTitle: (count) => `Delete ${count} ${plural(count, 'draft', 'drafts')}?`,
  bulkDeleteMessage: 'These drafts disappear from the list for everyone. This cannot be undone.',
  bulkDone: (count) => `${count} ${plural(count, 'operation', 'operations')} done`,
  bulkFailed: (count) => `${count} ${plural(count, 'operation', 'operations')} refused`,
  payees: {
    changed: (count: number) =>
      `${count} ${plural(count, 'operation whose supplier has changed', 'operations whose supplier has changed')} since submission (name, phone, account or merge):`,
    at: (at: string) => `changed on ${at}`,
    check: 'I have checked whom they are paid to',
    leftOut: 'Without this check they are left out.',
  },
}
