import { Link } from '@tanstack/react-router'

import type { SameFile as Places } from '../api/generated/client.schemas'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

/** Says that the same file stands on other operations; which, where the reader may see them. */
export function SameFile({ elsewhere }: { elsewhere: Places }) {
  const words = useAttachmentText()
  if (elsewhere.operations.length === 0) return <span className={styles['warned']}>{words.alsoElsewhere}</span>
  return (
    <span className={styles['warned']}>
      {words.sameFile}{' '}
      {elsewhere.operations.map((place) => (
        <Link key={place.operationId} to="/operations" search={{ operation: place.operationId }}>
          {place.number ?? place.description}
        </Link>
      ))}
      {elsewhere.beyond && ` ${words.alsoElsewhere}`}
    </span>
  )
}
