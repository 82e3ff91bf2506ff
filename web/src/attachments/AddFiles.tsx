import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'

import { Button } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { classes } from '../design/classes'
import { useMediaQuery } from '../design/useMediaQuery'
import { KINDS, type Kind } from './kinds'
import { resized } from './resize'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

interface AddFilesProps {
  limitBytes?: number | undefined
  /** The kind offered first. */
  kind: Kind
  onFiles: (files: File[], kind: Kind) => void
}

/** Where files come in: chosen, dropped, pasted, photographed; several at once. */
export function AddFiles({ limitBytes, kind: first, onFiles }: AddFilesProps) {
  const words = useAttachmentText()
  const input = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const touch = useMediaQuery('(pointer: coarse)')
  const [over, setOver] = useState(false)
  const [kind, setKind] = useState<Kind>(first)
  const [shrink, setShrink] = useState(touch)
  const take = async (list: FileList | null) => {
    const files = Array.from(list ?? [])
    if (files.length === 0) return
    onFiles(shrink ? await Promise.all(files.map(resized)) : files, kind)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    void take(event.clipboardData.files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons inside do the same by keyboard
    <div
      className={classes(styles['drop'], over && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <div className={styles['choices']}>
        <ChoiceField label={words.kind} choices={KINDS} names={words.kinds} value={kind} onPick={setKind} />
        <div className={styles['buttons']}>
          <Button icon="plus" onClick={() => input.current?.click()}>
            {words.add}
          </Button>
          {touch && (
            <Button look="primary" onClick={() => camera.current?.click()}>
              {words.photo}
            </Button>
          )}
        </div>
      </div>
      <p className="muted">
        {words.drop} {limitBytes !== undefined && words.limit(Math.floor(limitBytes / 1_048_576))}
      </p>
      <label className={styles['shrink']}>
        <input type="checkbox" checked={shrink} onChange={(event) => setShrink(event.target.checked)} />
        {words.resize}
      </label>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={words.add}
        accept=".pdf,.jpg,.jpeg,.png,.heic,.heif,.docx,.xlsx,.odt,.ods,image/*"
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      <input
        ref={camera}
        type="file"
        hidden
        aria-label={words.photo}
        accept="image/*"
        capture="environment"
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
