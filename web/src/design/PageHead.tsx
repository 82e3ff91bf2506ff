import type { ReactNode } from 'react'

import { useText } from '../text/TextProvider'

import styles from './PageHead.module.css'

/** Names the page in the browser's tab and history. */
export function PageTitle({ title }: { title: string }) {
  const text = useText()
  return <title>{`${title} · ${text.common.product}`}</title>
}

export function PageHead({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles['head']}>
      <PageTitle title={title} />
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p className="muted">{lead}</p>}
      </div>
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </header>
  )
}
