import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { commentOperation } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { Button } from '../design/Button'
import { TextArea } from '../design/Field'
import { historyQuery } from '../operations/queries'
import { useText } from '../text/TextProvider'
import { useApprovalText } from './text'

import styles from './Approvals.module.css'

const LONGEST_COMMENT = 500

/** A remark that decides nothing: it goes to the history, where everybody who sees the operation reads it. */
export default function CommentBox({ id }: { id: string }) {
  const text = useText()
  const words = useApprovalText().comment
  const queryClient = useQueryClient()
  const [comment, setComment] = useState('')
  const sending = useMutation({
    mutationFn: () => commentOperation(id, { text: comment.trim() }, once(newKey())),
    onSuccess: () => {
      setComment('')
      return queryClient.invalidateQueries({ queryKey: historyQuery(id).queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (comment.trim() !== '') sending.mutate()
  }
  return (
    <form className={styles['comment']} onSubmit={submit}>
      <TextArea
        label={words.label}
        rows={2}
        maxLength={LONGEST_COMMENT}
        value={comment}
        error={sending.error ? explain(sending.error, text).message : undefined}
        onChange={(event) => setComment(event.target.value)}
      />
      <Button small type="submit" icon="send" busy={sending.isPending} disabled={comment.trim() === ''}>
        {words.send}
      </Button>
    </form>
  )
}
