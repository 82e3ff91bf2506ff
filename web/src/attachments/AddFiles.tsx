import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'

import { Button } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { classes } from '../design/classes'
import { useMediaQuery } from '../design/useMediaQuery'
import { useKinds } from './kinds'
import { resized } from './resize'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

/** The kind that is always there, for what is added before the kinds are known. */
const OTHER = 'OTHER'

interface AddFilesProps {
  limitBytes?: number | undefined
  /** The kind offered first; the first of them all where nothing else is due. */
  kind?: string | undefined
  onFiles: (files: File[], kind: string) => void
}

/** Where files come in: chosen, dropped, pasted, photographed; several at once. */
export function AddFiles({ limitBytes, kind: first, onFiles }: AddFilesProps) {
  const words = useAttachmentText()
  const input = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const touch = useMediaQuery('(pointer: coarse)')
  const [over, setOver] = useState(false)
  const kinds = useKinds()
  const [picked, setPicked] = useState<string>()
  const kind = [picked, first, kinds.offered[0]].find((code) => code !== undefined && kinds.offered.includes(code))
  const [shrink, setShrink] = useState(touch)
  const take = async (list: FileList | null) => {
    const files = Array.from(list ?? [])
    if (files.length === 0) return
    onFiles(shrink ? await Promise.all(files.map(resized)) : files, kind ?? OTHER)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = event.clipboardData?.files
    if (event.defaultPrevented || files === undefined || files.length === 0 || isText(event)) return
    event.preventDefault()
    void take(files)
  })
  // Wherever the focus is: who copied a picture and presses Ctrl+V has often clicked nowhere in particular.
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
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
    >
      <div className={styles['choices']}>
        <ChoiceField
          label={words.kind}
          choices={kinds.offered}
          names={kinds.names}
          value={kind ?? OTHER}
          onPick={setPicked}
        />
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

const TEXT_FIELDS = 'textarea, input:not([type="checkbox"], [type="file"]), [contenteditable]'

/** Whether a text is being pasted into a field: spreadsheets put a picture of their cells beside it. */
function isText({ target, clipboardData }: ClipboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest(TEXT_FIELDS) !== null &&
    clipboardData?.types.includes('text/plain') === true
  )
}
