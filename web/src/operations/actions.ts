import type { OperationAction } from '../api/generated/client.schemas'
import type { IconName } from '../design/icons'

/** The one table of what may be done to operations; which of it applies to one, the server says with it. */
export interface ActionRow {
  /** A payment is taken back where it is listed. */
  action: Exclude<OperationAction, 'REVERSE'>
  icon: IconName
  bulk: boolean
  dangerous: boolean
}

export const ACTIONS: readonly ActionRow[] = [
  { action: 'SUBMIT', icon: 'send', bulk: true, dangerous: false },
  { action: 'APPROVE', icon: 'check', bulk: true, dangerous: false },
  { action: 'PAY', icon: 'check', bulk: true, dangerous: false },
  { action: 'REJECT', icon: 'undo', bulk: false, dangerous: true },
  { action: 'UNSIGN', icon: 'undo', bulk: false, dangerous: false },
  { action: 'RECALL', icon: 'undo', bulk: false, dangerous: false },
  { action: 'EDIT', icon: 'edit', bulk: false, dangerous: false },
  { action: 'DUPLICATE', icon: 'copy', bulk: false, dangerous: false },
  { action: 'CANCEL', icon: 'cancel', bulk: false, dangerous: true },
  { action: 'DELETE', icon: 'trash', bulk: true, dangerous: true },
]
