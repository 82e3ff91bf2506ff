import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { OperationBody } from '../../api/generated/client.schemas'
import { checkDuplicates } from '../../api/generated/operations'
import { useFormat } from '../../app/useFormat'
import { Notice } from '../../design/Notice'
import { useDebounced } from '../../design/useDebounced'
import { useText } from '../../text/TextProvider'
import { OPERATIONS } from '../queries'
import { useEntryText } from './text'

import styles from './Entry.module.css'

const TYPING_PAUSE_MILLISECONDS = 500

/** Shows what looks like the same expense, before it is saved a second time. */
export function DuplicateWarning({ body, ownId }: { body: OperationBody | undefined; ownId: string | undefined }) {
  const text = useText()
  const entryText = useEntryText()
  const format = useFormat()
  const settled = useDebounced(body, TYPING_PAUSE_MILLISECONDS)
  const { data } = useQuery({
    queryKey: [...OPERATIONS, 'duplicates', settled],
    queryFn: async ({ signal }) => (settled ? (await checkDuplicates(settled, { signal })).duplicates : []),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const others = body === undefined ? [] : (data ?? []).filter((duplicate) => duplicate.id !== ownId)
  if (others.length === 0) return null
  return (
    <Notice tone="warning">
      <strong>{entryText.duplicatesTitle}</strong>
      <ul className={styles['duplicates']}>
        {others.map((duplicate) => (
          <li key={duplicate.id}>
            <Link to="/operations" search={{ operation: duplicate.id }} target="_blank">
              {duplicate.number ?? text.operations.draft} · {format.date(duplicate.date)} ·{' '}
              {format.money(duplicate.amount, duplicate.currency)}
            </Link>
            <div>{entryText.duplicateReasons[duplicate.reason]}</div>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
