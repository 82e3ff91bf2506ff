import type { ReactNode } from 'react'

import { classes } from './classes'
import { Icon } from './icons'

import styles from './Notice.module.css'

/** A remark inside a page; dangers are read out at once. */
export function Notice({ tone, children }: { tone: 'info' | 'warning' | 'danger'; children: ReactNode }) {
  return (
    <div className={classes(styles['notice'], styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className={styles['body']}>{children}</div>
    </div>
  )
}
