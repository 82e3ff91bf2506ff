import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'

import type { Operation } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { IconButton } from '../design/Button'
import { classes } from '../design/classes'
import { Notice } from '../design/Notice'
import { useInstitution } from '../identity/session'
import { useText } from '../text/TextProvider'
import { ActionButtons } from './ActionButtons'
import { AllocationParts } from './AllocationParts'
import { HistoryList } from './HistoryList'
import { OperationFacts } from './OperationFacts'
import { PayeeNotices } from './PayeeNotices'
import { operationQuery } from './queries'
import { StatusBadge } from './StatusBadge'
import { useStepText } from './steps/text'

import styles from './Drawer.module.css'

const AttachmentSection = lazy(async () => ({
  default: (await import('../attachments/AttachmentSection')).AttachmentSection,
}))
const PaperLinks = lazy(() => import('../dossier/PaperLinks'))
const PaymentSection = lazy(() => import('../payments/PaymentSection'))
const BudgetBeside = lazy(() => import('../approvals/BudgetBeside'))
const ApprovalSteps = lazy(() => import('../approvals/ApprovalSteps'))

/** Where there may be payments. */
const PAYABLE: ReadonlySet<Operation['status']> = new Set(['APPROVED', 'PAID', 'CANCELLED'])

/** One operation beside the list: its facts, what may be done, its history. */
export function OperationDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText()
  const words = useStepText()
  const { data: operation, error } = useQuery(operationQuery(id))
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the drawer covers the list, so the focus goes with it; beside the list it stays there.
    if (element.current && getComputedStyle(element.current).position === 'fixed') element.current.focus()
  }, [])
  return (
    <section ref={element} className={styles['drawer']} aria-label={words.details} tabIndex={-1}>
      <header className={styles['head']}>
        <span className={styles['number']}>{operation && (operation.number ?? text.operations.draft)}</span>
        {operation && operation.status !== 'DRAFT' && <StatusBadge {...operation} />}
        <span className={styles['spacer']} />
        <IconButton icon="close" label={words.closeDetails} onClick={onClose} />
      </header>
      <div className={styles['body']}>
        {error && <Notice tone="danger">{explain(error, text).message}</Notice>}
        {operation?.id === id && <Details operation={operation} onDeleted={onClose} />}
      </div>
    </section>
  )
}

function Details({ operation, onDeleted }: { operation: Operation; onDeleted: () => void }) {
  const words = useStepText()
  const format = useFormat()
  const baseCurrency = useInstitution()?.currency ?? ''
  const foreign = operation.currency !== baseCurrency
  return (
    <>
      <div>
        <div className={classes(styles['amount'], operation.status === 'CANCELLED' && styles['cancelled'])}>
          {format.money(operation.amount, operation.currency)}
        </div>
        {operation.quantity !== '1' && (
          <div className={styles['sub']}>
            {words.quantityTimesPrice(
              format.number(operation.quantity),
              format.money(operation.unitPrice, operation.currency),
            )}
          </div>
        )}
        {foreign && <div className={styles['sub']}>{format.money(operation.baseAmount, baseCurrency)}</div>}
      </div>
      <p className={styles['description']}>{operation.description}</p>
      {operation.statusReason !== '' && <Notice tone="warning">{operation.statusReason}</Notice>}
      <PayeeNotices operation={operation} />
      <ActionButtons operation={operation} onDeleted={onDeleted} />
      {operation.status === 'SUBMITTED' && (
        <Suspense fallback={null}>
          <BudgetBeside operation={operation} />
        </Suspense>
      )}
      <OperationFacts operation={operation} />
      <AllocationParts allocation={operation.allocation} />
      <Suspense>
        <AttachmentSection operationId={operation.id} />
      </Suspense>
      <Suspense fallback={null}>
        <PaperLinks id={operation.id} />
      </Suspense>
      {operation.number !== null && (
        <Suspense fallback={null}>
          <ApprovalSteps id={operation.id} />
        </Suspense>
      )}
      {PAYABLE.has(operation.status) && (
        <Suspense fallback={null}>
          <PaymentSection operation={operation} />
        </Suspense>
      )}
      <HistoryList id={operation.id} />
    </>
  )
}
