import { DownloadLink } from '../design/Button'
import { useDossierText } from './text'

import styles from './Dossier.module.css'

/** The operation to print: its page, or its page with every document behind it. */
export default function PaperLinks({ id }: { id: string }) {
  const words = useDossierText()
  const file = (name: string) => `/api/v1/operations/${id}/${name}.pdf`
  return (
    <section className={styles['paper']} aria-label={words.paper}>
      <DownloadLink small icon="file" href={file('voucher')} download>
        {words.voucher}
      </DownloadLink>
      <DownloadLink small icon="file" href={file('dossier')} download>
        {words.dossier}
      </DownloadLink>
    </section>
  )
}
