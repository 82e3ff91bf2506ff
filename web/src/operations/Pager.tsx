import { Button } from '../design/Button'
import { useText } from '../text/TextProvider'

import styles from './Operations.module.css'

interface PagerProps {
  previous: string | null
  next: string | null
  onGo: (cursor: string) => void
}

export function Pager({ previous, next, onGo }: PagerProps) {
  const text = useText()
  return (
    <div className={styles['pager']}>
      <span className={styles['keys']}>{text.operations.keyboardHelp}</span>
      <nav aria-label={text.common.pageOf}>
        <Button small icon="left" disabled={previous === null} onClick={() => previous !== null && onGo(previous)}>
          {text.common.previous}
        </Button>
        <Button small disabled={next === null} onClick={() => next !== null && onGo(next)}>
          {text.common.next}
        </Button>
      </nav>
    </div>
  )
}
