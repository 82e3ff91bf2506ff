import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import type { NamedSigner, StuckEntry } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { daysSince } from './daysSince'
import { stuckQuery } from './queries'
import { useApprovalText } from './text'
import { useSignerNames } from './useSignerNames'

import styles from './Approvals.module.css'

/** What waits for a signature that nobody can give, and where that is mended. */
export function StuckPage() {
  const text = useText()
  const words = useApprovalText()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(stuckQuery)
  const entries = data?.pages.flatMap((page) => page.items)
  return (
    <div className={styles['page']}>
      <PageHead title={words.stuck.title} lead={words.stuck.lead}>
        <Link to="/a-traiter" search={{}}>
          {words.title}
        </Link>
      </PageHead>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {entries?.length === 0 && !hasNextPage && (
        <EmptyState icon="check" title={words.stuck.emptyTitle} message={words.stuck.emptyMessage} />
      )}
      {entries !== undefined && entries.length > 0 && (
        <ul className={styles['list']} aria-label={words.stuck.title}>
          {entries.map((entry) => (
            <StuckLine key={entry.operation.id} entry={entry} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

function StuckLine({ entry: { operation, step, since, missing } }: { entry: StuckEntry }) {
  const words = useApprovalText()
  const format = useFormat()
  const names = useSignerNames()
  return (
    <li className={styles['entry']} data-row={operation.id}>
      <div className={styles['open']}>
        <Link to="/operations" search={{ operation: operation.id }}>
          {operation.description}
        </Link>
        <span className={styles['amount']}>{format.money(operation.amount, operation.currency)}</span>
        <span className={styles['small']}>
          {[operation.number, operation.unit.name, operation.supplier?.name].filter(Boolean).join(' · ')}
        </span>
        <span className={styles['small']}>{words.days(daysSince(since))}</span>
        <span className={styles['small']}>
          {step === '' ? words.oneSignature : step} : {words.stuck.missing(missing.map(names).join(', '))}
        </span>
        <Remedy missing={missing} />
      </div>
    </li>
  )
}

/** Where somebody who can sign is named. */
function Remedy({ missing }: { missing: readonly NamedSigner[] }) {
  const words = useApprovalText().stuck
  return missing.some((signer) => signer.kind === 'UNIT_HEAD') ? (
    <Link to="/circuits">{words.nameHead}</Link>
  ) : missing.some((signer) => signer.kind === 'PERSON') ? (
    <Link to="/interims">{words.nameStandIn}</Link>
  ) : (
    <Link to="/utilisateurs">{words.openAccount}</Link>
  )
}
