import { lazy, Suspense } from 'react'

import { ChoiceField } from '../../design/ChoiceField'
import { Notice } from '../../design/Notice'
import type { Entry } from './entry'
import { BASES, NEW_SPLIT, rebased } from './split'
import { useEntryText } from './text'

import styles from './Entry.module.css'

const SplitRows = lazy(() => import('./SplitRows').then((module) => ({ default: module.SplitRows })))

const CHOICES = ['AUTOMATIC', ...BASES] as const

interface SplitFieldProps {
  entry: Entry
  change: (part: Partial<Entry>) => void
  errors: Readonly<Record<string, string>>
  /** The amount in the base currency; undefined while it cannot be told. */
  whole: string | undefined
  baseDecimals: number
  ownId: string | undefined
}

/** Whether the operation is charged to the line that matches it, or to lines chosen by hand. */
export function SplitField({ entry, change, errors, whole, baseDecimals, ownId }: SplitFieldProps) {
  const words = useEntryText().split
  const { split } = entry
  const refusal = Object.entries(errors).find(([field]) => field.startsWith('allocation'))?.[1]
  return (
    <>
      <div className={styles['half']}>
        <ChoiceField
          label={words.title}
          choices={CHOICES}
          names={words.choices}
          value={split?.basis ?? 'AUTOMATIC'}
          onPick={(choice) =>
            change({
              split: choice === 'AUTOMATIC' ? undefined : rebased(split ?? NEW_SPLIT, choice, whole, baseDecimals),
            })
          }
        />
      </div>
      {split && (
        <div className={styles['full']}>
          {split.kept ? (
            <Notice tone={refusal === undefined ? 'info' : 'danger'}>{refusal ?? words.kept}</Notice>
          ) : entry.date === undefined ? (
            <Notice tone="info">{words.dateFirst}</Notice>
          ) : (
            <Suspense fallback={null}>
              <SplitRows
                split={split}
                change={(next) => change({ split: next })}
                errors={errors}
                date={entry.date}
                whole={whole}
                ownId={ownId}
              />
            </Suspense>
          )}
        </div>
      )}
    </>
  )
}
