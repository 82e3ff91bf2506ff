import type { ReactNode } from 'react'

import { classes } from './classes'

import styles from './Badge.module.css'

export type Tone = 'accent' | 'muted' | 'danger' | 'warning' | 'good'

/** A state in one word, with a dot whose shape also differs, for those who do not see its colour. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={classes(styles['badge'], styles[tone])}>{children}</span>
}
