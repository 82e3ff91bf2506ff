import { IconButton } from '../design/Button'
import { AddFiles } from './AddFiles'
import { useKinds } from './kinds'
import type { Staged } from './staged'
import { useAttachmentText } from './text'
import { useSize } from './useSize'

import styles from './Attachments.module.css'

/** Files chosen for an operation that is not saved yet. */
export function StagedFiles({ staged, onChange }: { staged: readonly Staged[]; onChange: (staged: Staged[]) => void }) {
  const words = useAttachmentText()
  const size = useSize()
  const { nameOf } = useKinds()
  return (
    <section className={styles['section']} aria-label={words.title}>
      <h2>{words.title}</h2>
      {staged.length > 0 && (
        <>
          <ul className={styles['list']}>
            {staged.map((one) => (
              <li key={`${one.file.name} ${one.file.size} ${one.file.lastModified}`} className={styles['row']}>
                <div className={styles['what']}>
                  <span className={styles['name']}>{one.file.name}</span>
                  <span className="muted">
                    {nameOf(one.kind)} · {size(one.file.size)}
                  </span>
                </div>
                <IconButton
                  icon="close"
                  label={words.remove(one.file.name)}
                  onClick={() => onChange(staged.filter((other) => other !== one))}
                />
              </li>
            ))}
          </ul>
          <p className="muted">{words.staged}</p>
        </>
      )}
      <AddFiles onFiles={(files, kind) => onChange([...staged, ...files.map((file) => ({ file, kind }))])} />
    </section>
  )
}
