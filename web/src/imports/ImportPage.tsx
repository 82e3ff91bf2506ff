import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'

import type { Import } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { EmptyState } from '../design/EmptyState'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { MappingStep } from './MappingStep'
import { importQuery } from './queries'
import { ReportStep } from './ReportStep'
import { FailedStep, ResultStep, UndoneStep } from './ResultStep'
import { Steps } from './Steps'
import { useImportText } from './text'
import { WorkingStep } from './WorkingStep'

import styles from './Imports.module.css'

const STEP: Readonly<Record<Import['status'], number>> = {
  READ: 1,
  CHECKING: 2,
  CHECKED: 2,
  RUNNING: 3,
  DONE: 3,
  FAILED: 3,
  UNDONE: 3,
  UNDOING: 3,
}

/** One import at whatever step it stands; it can be left and found again. */
export function ImportPage() {
  const text = useText()
  const words = useImportText()
  const { id } = useParams({ from: '/house/imports/$id' })
  const { data: item, error } = useQuery(importQuery(id))
  const [revising, setRevising] = useState(false)
  if (!item) return error ? <EmptyState icon="warning" {...explain(error, text)} /> : null
  const mapping = item.status === 'READ' || (revising && item.status !== 'CHECKING')
  return (
    <div className={styles['page']}>
      <PageHead title={item.fileName} lead={<Link to="/imports">{words.backToList}</Link>} />
      <Steps at={mapping ? 1 : STEP[item.status]} />
      {item.sameFileAs !== null && (
        <div className={styles['card']}>
          <Notice tone="warning">
            {words.sameFile}{' '}
            <Link to="/imports/$id" params={{ id: item.sameFileAs }}>
              {words.seeOther}
            </Link>
          </Notice>
        </div>
      )}
      {mapping ? (
        <MappingStep key={item.id} item={item} onChecking={() => setRevising(false)} />
      ) : (
        <Step item={item} onRevise={() => setRevising(true)} />
      )}
    </div>
  )
}

function Step({ item, onRevise }: { item: Import; onRevise: () => void }) {
  switch (item.status) {
    case 'READ':
      return null
    case 'CHECKING':
    case 'RUNNING':
    case 'UNDOING':
      return <WorkingStep item={item} />
    case 'CHECKED':
      return <ReportStep item={item} onRevise={onRevise} />
    case 'DONE':
      return <ResultStep item={item} />
    case 'UNDONE':
      return <UndoneStep item={item} onRevise={onRevise} />
    case 'FAILED':
      return <FailedStep item={item} onRevise={onRevise} />
  }
}
