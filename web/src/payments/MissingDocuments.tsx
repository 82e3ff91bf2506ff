import { useQuery } from '@tanstack/react-query'

import { AddFiles } from '../attachments/AddFiles'
import { Checklist } from '../attachments/Checklist'
import { attachmentsQuery } from '../attachments/queries'
import { sendings } from '../attachments/sending'
import { SendingRows } from '../attachments/SendingRows'
import { useArrivals } from '../attachments/useArrivals'
import { Notice } from '../design/Notice'
import { usePaymentText } from './text'

import styles from './Payments.module.css'

/** What an operation needs and does not have, as far as is known. */
export function useMissing(operationId: string) {
  const { data } = useQuery(attachmentsQuery(operationId))
  return data?.required.filter((document) => !document.present) ?? []
}

/** The documents without which an operation is not paid, added where they are found missing; nothing when all are there. */
export function MissingDocuments({ operationId }: { operationId: string }) {
  const words = usePaymentText().missing
  const { data } = useQuery(attachmentsQuery(operationId))
  useArrivals()
  const missing = useMissing(operationId)
  return (
    <div className={styles['missing']}>
      {missing.length > 0 && (
        <>
          <Notice tone="warning">{data?.mayAdd === true ? words.add : words.ask}</Notice>
          <Checklist required={missing} />
        </>
      )}
      <ul className={styles['sending']}>
        <SendingRows operationId={operationId} />
      </ul>
      {missing.length > 0 && data?.mayAdd === true && (
        <AddFiles
          kind={missing[0]?.kind}
          limitBytes={data.fileLimitBytes}
          onFiles={(files, kind) => sendings.add(operationId, files, kind)}
        />
      )}
    </div>
  )
}
