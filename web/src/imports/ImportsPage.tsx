import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'

import type { Import, ImportStatus } from '../api/generated/client.schemas'
import { explain } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { Badge, type Tone } from '../design/Badge'
import { ButtonLink } from '../design/Button'
import { type Column, DataList, NarrowOnly } from '../design/DataList'
import { EmptyState } from '../design/EmptyState'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { importsQuery } from './queries'
import { useImportText } from './text'

import styles from './Imports.module.css'

const TONES: Readonly<Record<ImportStatus, Tone>> = {
  READ: 'warning',
  CHECKING: 'warning',
  CHECKED: 'warning',
  RUNNING: 'warning',
  UNDOING: 'warning',
  DONE: 'accent',
  FAILED: 'danger',
  UNDONE: 'muted',
}

export function ImportsPage() {
  const text = useText()
  const words = useImportText()
  const format = useFormat()
  const navigate = useNavigate()
  const { data, error } = useQuery(importsQuery)
  const columns: Column<Import>[] = [
    {
      id: 'file',
      label: words.file,
      narrow: 'main',
      cell: (item) => (
        <>
          <Link to="/imports/$id" params={{ id: item.id }} className={styles['name']}>
            {item.fileName}
          </Link>
          <NarrowOnly>
            <span className={styles['sub']}>{format.instant(item.createdAt)}</span>
          </NarrowOnly>
        </>
      ),
    },
    { id: 'when', label: words.when, width: '160px', cell: (item) => format.instant(item.createdAt) },
    { id: 'by', label: words.by, width: '170px', roomy: true, cell: (item) => item.createdBy?.name },
    {
      id: 'status',
      label: words.status,
      width: '130px',
      narrow: 'aside',
      cell: (item) => <Badge tone={TONES[item.status]}>{words.statuses[item.status]}</Badge>,
    },
    {
      id: 'imported',
      label: words.imported,
      width: '120px',
      numeric: true,
      narrow: 'side',
      cell: (item) => item.created && format.count(item.created.operations),
    },
  ]
  return (
    <div className={styles['page']}>
      <PageHead title={words.title} lead={words.lead}>
        <ButtonLink to="/imports/nouveau" look="primary" icon="import">
          {words.new}
        </ButtonLink>
      </PageHead>
      {error && !data && <EmptyState icon="warning" {...explain(error, text)} />}
      {data?.items.length === 0 && <EmptyState icon="import" title={words.emptyTitle} message={words.emptyMessage} />}
      {data?.items.length !== 0 && !error && (
        <DataList
          label={words.title}
          columns={columns}
          rows={data?.items}
          rowId={(item) => item.id}
          rowName={(item) => item.fileName}
          onOpen={(item) => void navigate({ to: '/imports/$id', params: { id: item.id } })}
        />
      )}
    </div>
  )
}
