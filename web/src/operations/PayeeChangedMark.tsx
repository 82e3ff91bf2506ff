import { Icon } from '../design/icons'
import { useText } from '../text/TextProvider'

import styles from './Operations.module.css'

/** Says of a row that its payee was changed since it was submitted; nothing where it was not. */
export function PayeeChangedMark({ operation }: { operation: { payeeChangedAt: string | null } }) {
  const text = useText()
  if (operation.payeeChangedAt === null) return null
  return (
    <>
      <span className={styles['warned']}>
        <Icon name="warning" size={13} /> {text.operations.payeeChanged}
      </span>
      {' · '}
    </>
  )
}
