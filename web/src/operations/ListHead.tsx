import type { Total } from '../api/generated/client.schemas'
import { useFormat } from '../app/useFormat'
import { Button, ButtonLink, DownloadLink } from '../design/Button'
import { PageTitle } from '../design/PageHead'
import { useToast } from '../design/Toasts'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { type OperationSearch, viewQuery } from './filters'

import styles from './Operations.module.css'

/** The most that one archive holds. */
const MOST_DOSSIERS = 500

interface ListHeadProps {
  total: Total | undefined
  /** Nothing has the words as typed; these are near ones. */
  approximate: boolean
  search: OperationSearch
}

/** The title with the live count and sum of everything the filters select, and the ways in and out. */
export function ListHead({ total, approximate, search }: ListHeadProps) {
  const text = useText()
  const format = useFormat()
  const can = useCan()
  const notify = useToast()
  return (
    <header className={styles['head']}>
      <PageTitle title={text.operations.title} />
      <div className={styles['words']}>
        <h1>{text.operations.title}</h1>
        <div className={styles['figures']} aria-live="polite">
          {total && (
            <>
              <span>{text.operations.count(total.count, format.count(total.count))}</span>
              <span>
                {text.operations.total} <strong>{format.money(total.amount, total.currency)}</strong>
              </span>
              {approximate && total.count > 0 && <span>{text.operations.approximate}</span>}
            </>
          )}
        </div>
      </div>
      <div className={styles['headActions']}>
        {can('OPERATION_EXPORT') && total && total.count > 0 && total.count <= MOST_DOSSIERS && (
          <DownloadLink
            icon="file"
            title={text.operations.dossiersTitle}
            aria-label={text.operations.dossiersTitle}
            href={`/api/v1/operations/dossiers.zip?${viewQuery(search)}`}
            download
          >
            <span className={styles['exportWords']}>ZIP</span>
          </DownloadLink>
        )}
        {can('OPERATION_EXPORT') && total && total.count > MOST_DOSSIERS && (
          <Button
            icon="file"
            title={text.operations.dossiersTitle}
            aria-label={text.operations.dossiersTitle}
            onClick={() =>
              notify({
                title: text.operations.dossiersTitle,
                message: text.operations.dossiersTooMany(format.count(MOST_DOSSIERS)),
              })
            }
          >
            <span className={styles['exportWords']}>ZIP</span>
          </Button>
        )}
        {can('OPERATION_EXPORT') && (
          <DownloadLink
            icon="export"
            title={text.operations.exportTitle}
            aria-label={text.operations.export}
            href={`/api/v1/exports/operations.csv?${viewQuery(search)}`}
            download
          >
            <span className={styles['exportWords']}>{text.operations.export}</span>
          </DownloadLink>
        )}
        {can('OPERATION_WRITE') && (
          <ButtonLink
            to="/operations/nouvelle"
            look="primary"
            icon="plus"
            aria-keyshortcuts="n"
            className={styles['deskOnly']}
          >
            {text.operations.new}
          </ButtonLink>
        )}
      </div>
    </header>
  )
}
