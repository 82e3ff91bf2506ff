import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Import } from '../api/generated/client.schemas'
import { checkImport, mapImport, proposeMapping } from '../api/generated/imports'
import { fieldErrors, useReportFailure } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { Button } from '../design/Button'
import { Notice } from '../design/Notice'
import { useDebounced } from '../design/useDebounced'
import { useInstitution } from '../identity/session'
import { Layouts } from './Layouts'
import { edited, type Mapping, sent } from './mapping'
import { MappingFields } from './MappingFields'
import { Preview } from './Preview'
import { importQuery } from './queries'
import { type Reading, ReadingCard } from './ReadingCard'
import { useImportText } from './text'

import styles from './Imports.module.css'

const TYPING_PAUSE_MILLISECONDS = 350

/** Which column goes where, with the first lines as they will be read. */
export function MappingStep({ item, onChecking }: { item: Import; onChecking: () => void }) {
  const words = useImportText()
  const queryClient = useQueryClient()
  const reportFailure = useReportFailure()
  const currency = useInstitution()?.currency ?? ''
  const [mapping, setMapping] = useState<Mapping>(() => edited(item.mapping))
  const settled = useDebounced(mapping, TYPING_PAUSE_MILLISECONDS)
  const preview = useQuery({
    queryKey: ['imports', 'preview', item.id, settled],
    queryFn: async ({ signal }) => {
      const answer = await mapImport(item.id, sent(settled), { signal })
      // Another delimiter or sheet gives other columns.
      queryClient.setQueryData(importQuery(item.id).queryKey, answer.import)
      return answer
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  const checking = useMutation({
    mutationFn: async () => {
      await mapImport(item.id, sent(mapping))
      return checkImport(item.id)
    },
    onSuccess: (checked) => {
      queryClient.setQueryData(importQuery(item.id).queryKey, checked)
      onChecking()
    },
    onError: reportFailure,
  })
  // Read otherwise, the file has other columns: the server says again what goes where.
  const proposing = useMutation({
    mutationFn: (reading: Reading) => proposeMapping(item.id, reading),
    onSuccess: (proposal) => setMapping(edited(proposal.mapping)),
    onError: reportFailure,
  })
  const errors = fieldErrors(preview.error)
  return (
    <>
      <ReadingCard detection={item.detection} mapping={mapping} onChange={(reading) => proposing.mutate(reading)} />
      <section className={styles['card']}>
        <div className={styles['cardHead']}>
          <h2>{words.mapping}</h2>
          <Layouts mapping={mapping} onPick={setMapping} />
        </div>
        <p className="muted">{words.mappingLead}</p>
        <MappingFields
          baseCurrency={currency}
          detection={item.detection}
          mapping={mapping}
          errors={errors}
          onChange={setMapping}
        />
      </section>
      <FormFailure error={preview.error} />
      {preview.data?.notes.map((note) => (
        <Notice key={note.field + note.code} tone="warning">
          {words.fields[note.field] ?? note.field} : {note.detail}
        </Notice>
      ))}
      <Preview rows={preview.data?.preview} stale={preview.isPlaceholderData} />
      <div className={styles['actions']}>
        <Button
          look="primary"
          busy={checking.isPending}
          disabled={preview.error !== null}
          onClick={() => checking.mutate()}
        >
          {words.check}
        </Button>
      </div>
    </>
  )
}
