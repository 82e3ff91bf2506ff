import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { type Mail, MailState } from '../api/generated/client.schemas'
import { resendMail, testMail } from '../api/generated/mails'
import { explain, useReportFailure } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Badge, type Tone } from '../design/Badge'
import { Button } from '../design/Button'
import { type Column, DataList } from '../design/DataList'
import { EmptyState } from '../design/EmptyState'
import { SelectField } from '../design/Field'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { MAILS, mailsQuery, mailStateQuery } from './queries'
import { useNotificationText } from './text'

import styles from './Notifications.module.css'

const TONES: Readonly<Record<MailState, Tone>> = {
  WAITING: 'accent',
  SENT: 'good',
  DEAD: 'danger',
  DROPPED: 'muted',
}

/** The outbox, for administrators. */
export function MailsPage() {
  const text = useText()
  const words = useNotificationText().mails
  const format = useFormat()
  const [state, setState] = useState<MailState>()
  const { data: outbox } = useQuery(mailStateQuery)
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(mailsQuery(state))
  const mails = data?.pages.flatMap((page) => page.items)
  const test = useTest()
  const resend = useResend()
  const columns: readonly Column<Mail>[] = [
    { id: 'at', label: words.at, width: '170px', roomy: true, cell: (mail) => format.instant(mail.createdAt) },
    {
      id: 'subject',
      label: words.subject,
      narrow: 'main',
      cell: (mail) => (
        <>
          {mail.subject === '' ? <span className="muted">{words.unwritten}</span> : mail.subject}
          <div className="muted">{mail.address}</div>
          {mail.lastError !== '' && (
            <div className={styles['failure']}>
              {mail.lastError} ({words.attempts(String(mail.attempts))}
              {mail.state === 'WAITING' && `, ${words.next(format.instant(mail.nextAt))}`})
            </div>
          )}
        </>
      ),
    },
    {
      id: 'state',
      label: words.state,
      width: '200px',
      narrow: 'side',
      cell: (mail) => (
        <div className={styles['state']}>
          <Badge tone={TONES[mail.state]}>{words.states[mail.state]}</Badge>
          {mail.state === 'DEAD' && (
            <Button small icon="send" busy={resend.isPending} onClick={() => resend.mutate(mail.id)}>
              {words.resend}
            </Button>
          )}
        </div>
      ),
    },
  ]
  return (
    <div className={styles['wide']}>
      <PageHead title={words.title} lead={words.lead}>
        {outbox?.server !== undefined && outbox.server !== null && (
          <Button icon="send" busy={test.isPending} onClick={() => test.mutate()}>
            {words.test}
          </Button>
        )}
      </PageHead>
      {outbox?.server === null && <Notice tone="warning">{words.none}</Notice>}
      {outbox?.server && (
        <p>
          {words.server(outbox.server)} · {words.figures(format.count(outbox.waiting), format.count(outbox.dead))}
        </p>
      )}
      {outbox?.server && !outbox.linked && <Notice tone="warning">{words.unlinked}</Notice>}
      <div className={styles['filter']}>
        <SelectField
          label={words.state}
          value={state ?? ''}
          onChange={(event) => setState(Object.values(MailState).find((each) => each === event.target.value))}
        >
          <option value="">{words.all}</option>
          {Object.values(MailState).map((each) => (
            <option key={each} value={each}>
              {words.states[each]}
            </option>
          ))}
        </SelectField>
      </div>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {mails?.length === 0 ? (
        <EmptyState icon="send" title={words.emptyTitle} message={words.emptyMessage} />
      ) : (
        <DataList
          label={words.title}
          columns={columns}
          rows={mails}
          rowId={(mail) => mail.id}
          rowName={(mail) => mail.subject}
        />
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.common.next}
        </Button>
      )}
    </div>
  )
}

function useTest() {
  const words = useNotificationText().mails
  const notify = useToast()
  const onError = useReportFailure()
  return useMutation({
    mutationFn: () => testMail(),
    onSuccess: () => notify({ title: words.tested }),
    onError,
  })
}

function useResend() {
  const words = useNotificationText().mails
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => resendMail(id),
    onSuccess: () => notify({ title: words.resent }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: MAILS }),
  })
}
