import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import type { ActionOutcome, InboxEntry } from '../api/generated/client.schemas'
import { approveOperations, decideOperation } from '../api/generated/operations'
import { newKey } from '../api/newKey'
import { once, onceOf } from '../api/transport'
import { explain, useReportFailure } from '../app/explain'
import { DocumentsBeside } from '../attachments/DocumentsBeside'
import { Button } from '../design/Button'
import { classes } from '../design/classes'
import { Dialog, DialogActions } from '../design/Dialog'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useToast } from '../design/Toasts'
import { useHotkeys } from '../design/useHotkeys'
import { useMediaQuery } from '../design/useMediaQuery'
import { useCan, useSession } from '../identity/session'
import { isChanged } from '../operations/ChangedPayees'
import { CheckedApproval } from '../operations/CheckedApproval'
import { OperationDrawer } from '../operations/OperationDrawer'
import { OPERATIONS, seenOf } from '../operations/queries'
import { RefusedList } from '../operations/RefusedList'
import { ReasonDialog, type ReasonedStep } from '../operations/steps/ReasonDialog'
import { useStepText } from '../operations/steps/text'
import { useWithdrawal, useWithdrawals } from '../operations/steps/useWithdrawal'
import { useText } from '../text/TextProvider'
import { InboxList } from './InboxList'
import { inboxQuery } from './queries'
import { useApprovalText } from './text'
import { ToPay } from './ToPay'
import { useOperation } from './useOperation'

import styles from './Approvals.module.css'

const WIDE_ENOUGH_FOR_DOCUMENTS = '(min-width: 1240px)'

const route = getRouteApi('/house/a-traiter')

/** What awaits the reader: signatures, for who may give them, and payments. */
export function InboxPage() {
  const words = useApprovalText()
  const can = useCan()
  const user = useSession()?.user?.id
  if (can('OPERATION_APPROVE')) return <Signatures />
  if (!can('OPERATION_PAY') && user !== undefined)
    return (
      <div className={styles['page']}>
        <PageHead title={words.title}>
          <Link to="/operations" search={{ status: ['REJECTED'], createdBy: [user] }}>
            {words.returnedToMe}
          </Link>
        </PageHead>
        <EmptyState icon="check" title={words.neitherTitle} message={words.neitherMessage} />
      </div>
    )
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.toPay.lead} />
      <ToPay />
    </div>
  )
}

/** What awaits the reader's signature, with the decision beside the facts. */
function Signatures() {
  const text = useText()
  const words = useApprovalText()
  const can = useCan()
  const { operation: open } = route.useSearch()
  const navigate = route.useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<ReasonedStep>()
  const [checking, setChecking] = useState<readonly InboxEntry['operation'][]>()
  const [refused, setRefused] = useState<Refusals>()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(inboxQuery)
  const entries = data?.pages.flatMap((page) => page.items)
  const chosen = entries?.map((entry) => entry.operation).filter((operation) => selected.has(operation.id)) ?? []
  const here = useOperation(open)
  const wide = useMediaQuery(WIDE_ENOUGH_FOR_DOCUMENTS)
  const show = (id: string | undefined) =>
    void navigate({ search: id === undefined ? {} : { operation: id }, replace: true })
  const approving = useApprovals((signed, outcomes) => {
    // What was refused stays chosen: it can be tried again.
    setSelected((now) => new Set([...now].filter((id) => !signed.includes(id))))
    if (outcomes.length > 0) setRefused({ outcomes, operations: entries?.map((entry) => entry.operation) ?? [] })
    if (open !== undefined && signed.includes(open)) show(next(entries, open, signed))
  })
  const toggle = (id: string) => {
    const others = new Set(selected)
    if (!others.delete(id)) others.add(id)
    setSelected(others)
  }
  const further = async () => {
    const { data: more } = await fetchNextPage()
    const first = more?.pages.at(-1)?.items[0]?.operation.id
    if (first !== undefined) show(first)
  }
  useInView(open)
  useMovingOn(entries, open, show)
  useInboxKeys({
    entries,
    open,
    show,
    further: hasNextPage && !isFetchingNextPage ? () => void further() : undefined,
    toggle,
    approve: (id) => {
      if (here?.id === id && here.actions.includes('APPROVE') && !approving.isPending) approving.mutate([here])
    },
    ask: (step) => {
      if (here?.actions.includes('REJECT')) setAsked(step)
    },
  })
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        <Link to="/operations" search={{ status: ['REJECTED'] }}>
          {words.returned}
        </Link>
        {can('INSTITUTION_WRITE') && <Link to="/a-traiter/sans-valideur">{words.stuck.see}</Link>}
      </PageHead>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {entries?.length === 0 && <EmptyState icon="check" title={words.emptyTitle} message={words.emptyMessage} />}
      {entries !== undefined && entries.length > 0 && (
        <>
          <div className={styles['bar']}>
            <input
              type="checkbox"
              aria-label={text.common.selectAll}
              checked={entries.every((entry) => selected.has(entry.operation.id))}
              onChange={(event) =>
                setSelected(new Set(event.target.checked ? entries.map((entry) => entry.operation.id) : []))
              }
            />
            <strong>
              {selected.size > 0 ? words.selected(selected.size) : words.count(data?.pages[0]?.count ?? 0)}
            </strong>
            {selected.size > 0 && (
              <Button
                look="primary"
                icon="check"
                busy={approving.isPending}
                onClick={() => (chosen.some(isChanged) ? setChecking(chosen) : approving.mutate(chosen))}
              >
                {words.approveSelected}
              </Button>
            )}
          </div>
          <div className={open === undefined ? undefined : classes(styles['split'], wide && styles['three'])}>
            <InboxList entries={entries} open={open} selected={selected} onOpen={show} onToggle={toggle} />
            {open !== undefined && wide && <DocumentsBeside key={open} operationId={open} />}
            {open !== undefined && <OperationDrawer id={open} onClose={() => show(undefined)} />}
          </div>
          {hasNextPage && (
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {words.more}
            </Button>
          )}
          <p className={classes(styles['small'], styles['keys'])}>{words.keys}</p>
        </>
      )}
      {can('OPERATION_PAY') && open === undefined && <ToPay />}
      {refused && (
        <Dialog title={words.bulkFailed(refused.outcomes.length)} onClose={() => setRefused(undefined)}>
          <RefusedList {...refused} />
          <DialogActions>
            <Button onClick={() => setRefused(undefined)}>{text.common.close}</Button>
          </DialogActions>
        </Dialog>
      )}
      {checking && (
        <CheckedApproval
          operations={checking}
          onConfirm={(checked) => {
            approving.mutate(checked)
            setChecking(undefined)
          }}
          onClose={() => setChecking(undefined)}
        />
      )}
      {asked && here && <ReasonDialog step={asked} operation={here} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** Brings the row that is open where it is seen. */
function useInView(open: string | undefined) {
  useEffect(() => {
    if (open !== undefined)
      document.querySelector(`[data-row="${CSS.escape(open)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [open])
}

/** Shows what comes next once what is open was decided on, and is in the list no more. */
function useMovingOn(
  entries: readonly InboxEntry[] | undefined,
  open: string | undefined,
  show: (id: string | undefined) => void,
) {
  const before = useRef(entries)
  useEffect(() => {
    const earlier = before.current
    before.current = entries
    const within = (list: typeof entries) => list?.some(({ operation }) => operation.id === open) ?? false
    if (open === undefined || !earlier || !entries || !within(earlier) || within(entries)) return
    const left = new Set(entries.map(({ operation }) => operation.id))
    const gone = earlier.map(({ operation }) => operation.id).filter((id) => !left.has(id))
    show(next(earlier, open, gone))
  })
}

/** What was refused of a selection, as it was shown. */
interface Refusals {
  outcomes: readonly ActionOutcome[]
  operations: readonly InboxEntry['operation'][]
}

/** What comes after the open one, and is not signed with it; nothing at the end. */
function next(entries: readonly InboxEntry[] | undefined, open: string, signed: readonly string[]): string | undefined {
  const at = entries?.findIndex((entry) => entry.operation.id === open) ?? -1
  return entries?.slice(at + 1).find((entry) => !signed.includes(entry.operation.id))?.operation.id
}

/** An operation as it was read. */
type Read = Pick<InboxEntry['operation'], 'id' | 'version' | 'payeeChangedAt'>

/** Signs one or many, each judged by itself. */
function useApprovals(onDone: (signed: readonly string[], refused: readonly ActionOutcome[]) => void) {
  const words = useApprovalText()
  const steps = useStepText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  const withdrawal = useWithdrawal()
  const withdrawals = useWithdrawals()
  return useMutation({
    mutationFn: async (read: readonly Read[]) => {
      const alone = read[0]
      if (read.length === 1 && alone !== undefined) {
        const only = await decideOperation(
          alone.id,
          { decision: 'APPROVE', payeeSeen: alone.payeeChangedAt },
          onceOf(alone.version, newKey()),
        )
        return { signed: [alone.id], refused: [], undo: () => withdrawal.mutate(only) }
      }
      const { outcomes } = await approveOperations(seenOf(read), once(newKey()))
      const many = outcomes.filter((outcome) => outcome.done)
      return {
        signed: many.map(({ id }) => id),
        refused: outcomes.filter((outcome) => !outcome.done),
        undo: () => withdrawals.mutate(many),
      }
    },
    onSuccess: ({ signed, refused, undo }) => {
      if (signed.length > 0) notify({ title: words.bulkDone(signed.length), action: { label: steps.undo, run: undo } })
      onDone(signed, refused)
    },
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: OPERATIONS }),
  })
}

interface InboxKeys {
  entries: readonly InboxEntry[] | undefined
  open: string | undefined
  show: (id: string | undefined) => void
  /** Fetches what comes after the last one, and shows it; undefined when nothing does, or it is on its way. */
  further: (() => void) | undefined
  toggle: (id: string) => void
  approve: (id: string) => void
  ask: (step: ReasonedStep) => void
}

/** j and k walk, a approves, r rejects and c asks for a change of what is open. */
function useInboxKeys({ entries, open, show, further, toggle, approve, ask }: InboxKeys) {
  const walk = (by: 1 | -1) => () => {
    if (!entries || entries.length === 0) return
    const at = entries.findIndex((entry) => entry.operation.id === open)
    if (by === 1 && at === entries.length - 1 && further) further()
    else show(entries[at === -1 ? 0 : Math.min(Math.max(at + by, 0), entries.length - 1)]?.operation.id)
  }
  const withOpen = (act: (id: string) => void) => () => {
    if (open !== undefined) act(open)
  }
  useHotkeys({
    j: walk(1),
    k: walk(-1),
    a: withOpen(approve),
    x: withOpen(toggle),
    r: withOpen(() => ask('REJECT')),
    c: withOpen(() => ask('ASK_CHANGE')),
    Escape: () => show(undefined),
  })
}
