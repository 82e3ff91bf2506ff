import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

import type { AttachmentView } from '../api/generated/client.schemas'
import { classifyAttachment, removeAttachment } from '../api/generated/operations'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { IconButton } from '../design/Button'
import { classes } from '../design/classes'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { useText } from '../text/TextProvider'
import { useKinds } from './kinds'
import { Preview } from './Preview'
import { contentUrl } from './queries'
import { SameFile } from './SameFile'
import { StrikeDialog } from './StrikeDialog'
import { useAttachmentText } from './text'
import { useSize } from './useSize'

import styles from './Attachments.module.css'

interface AttachmentRowProps {
  operationId: string
  attachment: AttachmentView
  mayChange: boolean
  mayClassify: boolean
  /** Whether it is taken out, or only struck out. */
  draft: boolean
  onChanged: () => void
}

export function AttachmentRow({
  operationId,
  attachment,
  mayChange,
  mayClassify,
  draft,
  onChanged,
}: AttachmentRowProps) {
  const text = useText()
  const words = useAttachmentText()
  const format = useFormat()
  const size = useSize()
  const [shown, setShown] = useState<'preview' | 'strike' | 'remove'>()
  const classifying = useMutation({
    mutationFn: (kind: string) => classifyAttachment(operationId, attachment.id, { kind }),
    onSuccess: onChanged,
  })
  const removing = useMutation({
    mutationFn: () => removeAttachment(operationId, attachment.id),
    onSuccess: onChanged,
    onSettled: () => setShown(undefined),
  })
  const { struck } = attachment
  const refusal = classifying.error ?? removing.error
  const { offered, nameOf } = useKinds()
  // One that was archived since is still what the document is of.
  const choices = offered.includes(attachment.kind) ? offered : [attachment.kind, ...offered]
  return (
    <li className={classes(styles['row'], struck !== null && styles['struck'])}>
      <div className={styles['what']}>
        {attachment.preview ? (
          <button type="button" className={styles['name']} onClick={() => setShown('preview')}>
            {attachment.name}
          </button>
        ) : (
          <span className={styles['name']}>{attachment.name}</span>
        )}
        <span className="muted">
          {nameOf(attachment.kind)} · {size(attachment.sizeBytes)} ·{' '}
          {words.addedBy(attachment.addedBy, format.instant(attachment.addedAt))}
        </span>
        {attachment.elsewhere && <SameFile elsewhere={attachment.elsewhere} />}
        {struck !== null && <span className={styles['refused']}>{words.struck(struck.by, struck.reason)}</span>}
        {refusal && (
          <p className={styles['refused']} role="alert">
            {explain(refusal, text).message}
          </p>
        )}
        {mayClassify && struck === null && (
          <select
            className={styles['kind']}
            aria-label={words.kindOf(attachment.name)}
            value={attachment.kind}
            disabled={classifying.isPending}
            onChange={(event) => classifying.mutate(event.target.value)}
          >
            {choices.map((kind) => (
              <option key={kind} value={kind}>
                {nameOf(kind)}
              </option>
            ))}
          </select>
        )}
      </div>
      <a
        className={styles['link']}
        href={contentUrl(operationId, attachment.id)}
        download={attachment.name}
        aria-label={words.downloadNamed(attachment.name)}
      >
        {words.download}
      </a>
      {mayChange && struck === null && (
        <IconButton
          icon={draft ? 'trash' : 'cancel'}
          label={draft ? words.remove(attachment.name) : words.strike(attachment.name)}
          busy={removing.isPending}
          onClick={() => setShown(draft ? 'remove' : 'strike')}
        />
      )}
      {shown === 'preview' && (
        <Preview operationId={operationId} attachment={attachment} onClose={() => setShown(undefined)} />
      )}
      {shown === 'remove' && (
        <ConfirmDialog
          title={words.removeTitle}
          confirmLabel={words.removeConfirm}
          cancelLabel={text.operations.keep}
          dangerous
          busy={removing.isPending}
          onConfirm={() => removing.mutate()}
          onClose={() => setShown(undefined)}
        >
          <p className="muted">{words.removeMessage(attachment.name)}</p>
        </ConfirmDialog>
      )}
      {shown === 'strike' && (
        <StrikeDialog
          operationId={operationId}
          attachment={attachment}
          onClose={() => setShown(undefined)}
          onDone={() => {
            setShown(undefined)
            onChanged()
          }}
        />
      )}
    </li>
  )
}
