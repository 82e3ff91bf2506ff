import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { ApprovalChain } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Badge } from '../design/Badge'
import { Button } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useInstitution } from '../identity/session'
import { categoriesQuery, unitsQuery } from '../references/queries'
import { useText } from '../text/TextProvider'
import { ChainDialog, type ChainDraft } from './ChainDialog'
import { ChainPreview } from './ChainPreview'
import { chainsQuery } from './queries'
import { signerOf } from './signers'
import { useChainText } from './text'
import { UnitHeadList } from './UnitHeadList'

import styles from './Chains.module.css'

const BLANK: ChainDraft = {
  name: '',
  unitId: null,
  categoryId: null,
  fromAmount: '0',
  steps: [{ label: '', all: false, signers: [signerOf('UNIT_HEAD')] }],
  active: true,
}
const TEMPLATE_SIGNERS = ['UNIT_HEAD', 'ROLE FINANCE', 'ROLE AUTHORISER'] as const

/** The chains of approval, which one an operation would take, and who heads the units. */
export function ChainsPage() {
  const text = useText()
  const words = useChainText()
  const { data, error } = useQuery(chainsQuery)
  const [open, setOpen] = useState<{ chain?: ApprovalChain; draft: ChainDraft; note?: string }>()
  const template: ChainDraft = {
    ...BLANK,
    name: words.template,
    steps: words.templateSteps.map((label, at) => ({
      label,
      all: false,
      signers: [signerOf(TEMPLATE_SIGNERS[at] ?? 'ANYONE')],
    })),
  }
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        <Button icon="copy" onClick={() => setOpen({ draft: template, note: words.templateNote })}>
          {words.template}
        </Button>
        <Button look="primary" icon="plus" onClick={() => setOpen({ draft: BLANK })}>
          {words.new}
        </Button>
      </PageHead>
      {error && !data && <Notice tone="danger">{explain(error, text).message}</Notice>}
      {data?.items.length === 0 && <EmptyState icon="check" title={words.emptyTitle} message={words.emptyMessage} />}
      {data !== undefined && data.items.length > 0 && (
        <ul className={styles['list']}>
          {data.items.map((chain) => (
            <ChainRow key={chain.id} chain={chain} onEdit={() => setOpen({ chain, draft: chain })} />
          ))}
        </ul>
      )}
      <ChainPreview />
      <UnitHeadList />
      {open && (
        <ChainDialog chain={open.chain} draft={open.draft} note={open.note} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}

function ChainRow({ chain, onEdit }: { chain: ApprovalChain; onEdit: () => void }) {
  const text = useText()
  const words = useChainText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const { data: units } = useQuery(unitsQuery)
  const { data: categories } = useQuery(categoriesQuery)
  const unit = units?.items.find(({ id }) => id === chain.unitId)?.name ?? words.everyUnit
  const category = categories?.items.find(({ id }) => id === chain.categoryId)?.path ?? words.everyCategory
  return (
    <li className={styles['line']}>
      <div>
        <strong>{chain.name}</strong> {!chain.active && <Badge tone="muted">{words.inactive}</Badge>}
        <div className="muted">
          {unit} · {category} · {words.from.toLowerCase()} {format.money(chain.fromAmount, currency)}
        </div>
        <ol className={styles['steps']}>
          {chain.steps.map((step, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
            <li key={at}>{step.label}</li>
          ))}
        </ol>
      </div>
      <Button small icon="edit" onClick={onEdit}>
        {text.operations.actions.EDIT}
      </Button>
    </li>
  )
}
