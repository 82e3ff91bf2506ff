import type { fr } from './text.fr'

export const en: typeof fr = {
  CANCEL: {
    title: 'Cancel this operation?',
    message:
      'It keeps its number and stays visible, struck through, with your reason. What it committed is available again.',
    reason: 'Reason',
    confirm: 'Cancel the operation',
    done: 'Operation cancelled',
  },
  REJECT: {
    title: 'Reject this operation?',
    message: 'It goes back to its author with your reason. It keeps its number; what it committed is available again.',
    reason: 'Reason',
    confirm: 'Reject',
    done: 'Operation rejected',
  },
  OVERRIDE: {
    title: 'Submit in spite of the overrun?',
    message: 'You may let this operation through. Your name and your reason stay in the audit trail.',
    reason: 'Reason for the override',
    confirm: 'Submit all the same',
    done: 'Operation submitted, override recorded',
  },
  PAY: {
    title: 'Record the payment',
    message: 'The operation is paid in full on this day. A paid operation can no longer be edited.',
    day: 'Paid on',
    confirm: 'Record the payment',
    done: 'Payment recorded',
  },
  approved: 'Operation approved',
  exceeded: (line, available) => `The budget line “${line}” is overrun: it had ${available} left.`,
  exceededElsewhere: 'A budget line of another unit is overrun.',
  allocation: {
    title: 'Allocation',
    modes: {
      AUTOMATIC: 'Automatic',
      AMOUNT: 'By hand, by amount',
      PERCENTAGE: 'By hand, by percentage',
      KEY: 'By hand, by key',
    },
    weight: {
      AUTOMATIC: (number) => number,
      AMOUNT: (number) => number,
      PERCENTAGE: (number) => `${number}%`,
      KEY: (number) => `weight ${number}`,
    },
    unseen: 'Line of another unit',
  },
  editVoidsApproval: 'Editing this operation voids the approval it has: it will have to be approved again.',
  history: {
    title: 'History',
    by: (actor: string, at: string) => `${actor}, ${at}`,
    system: 'System',
    fields: { allocation: 'Allocation', budgetLine: 'Budget line' },
    actions: {
      CREATE: 'Created',
      EDIT: 'Changed',
      SUBMIT: 'Submitted',
      APPROVE: 'Approved',
      REJECT: 'Rejected',
      PAY: 'Paid',
      REALLOCATE: 'Charged to another line',
      CANCEL: 'Cancelled',
      IMPORT_OPERATIONS: 'Imported',
      DELETE: 'Deleted',
    },
  },
}
