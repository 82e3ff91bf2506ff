import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'

import { uploadImport } from '../api/generated/imports'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain } from '../app/explain'
import { Button } from '../design/Button'
import { classes } from '../design/classes'
import { Icon } from '../design/icons'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useText } from '../text/TextProvider'
import { importQuery } from './queries'
import { Steps } from './Steps'
import { useImportText } from './text'

import styles from './Imports.module.css'

export function NewImportPage() {
  const text = useText()
  const words = useImportText()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState(0)
  const [over, setOver] = useState(false)
  const sending = useMutation({
    mutationFn: (file: File) => uploadImport({ file }, { ...once(newKey()), onUploadProgress: setShare }),
    onMutate: () => setShare(0),
    onSuccess: async (read) => {
      queryClient.setQueryData(importQuery(read.id).queryKey, read)
      await navigate({ to: '/imports/$id', params: { id: read.id }, replace: true })
    },
  })
  const take = (file: File | undefined) => {
    if (file) sending.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div className={styles['page']}>
      <PageHead title={words.new} />
      <Steps at={0} />
      {sending.isPending ? (
        <div className={styles['working']} role="status">
          <h2>{share < 1 ? words.uploading(sending.variables.name) : words.uploaded}</h2>
          <progress
            className={styles['bar']}
            value={share}
            max={1}
            aria-label={words.uploading(sending.variables.name)}
          />
        </div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button inside does the same by keyboard
        <div
          className={classes(styles['drop'], over && styles['over'])}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <span className={styles['dropIcon']}>
            <Icon name="file" size={36} />
          </span>
          <h2>{words.dropTitle}</h2>
          <p className="muted">{words.dropLead}</p>
          <Button look="primary" onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={words.choose}
            accept=".csv,.txt,.tsv,.xlsx"
            onChange={(event) => take(event.target.files?.[0])}
          />
        </div>
      )}
      {sending.error && <Notice tone="danger">{explain(sending.error, text).message}</Notice>}
    </div>
  )
}
