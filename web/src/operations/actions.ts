import type { OperationAction, OperationStatus } from '../api/generated/client.schemas'
import type { IconName } from '../design/icons'

/** The one table of what may be done to an operation, and in which state; the server's own list decides for a single one. */
export interface ActionRow {
  action: OperationAction
  icon: IconName
  states: readonly OperationStatus[]
  bulk: boolean
  dangerous: boolean
}

export const ACTIONS: readonly ActionRow[] = [
  { action: 'SUBMIT', icon: 'send', states: ['DRAFT'], bulk: true, dangerous: false },
  { action: 'EDIT', icon: 'edit', states: ['DRAFT', 'SUBMITTED'], bulk: false, dangerous: false },
  { action: 'DUPLICATE', icon: 'copy', states: ['DRAFT', 'SUBMITTED', 'CANCELLED'], bulk: false, dangerous: false },
  { action: 'CANCEL', icon: 'cancel', states: ['SUBMITTED'], bulk: false, dangerous: true },
  { action: 'DELETE', icon: 'trash', states: ['DRAFT'], bulk: true, dangerous: true },
]

export function allows(action: OperationAction, status: OperationStatus): boolean {
  return ACTIONS.some((row) => row.action === action && row.states.includes(status))
}
