import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { createApprovalChain, updateApprovalChain } from '../api/generated/approval-chains'
import type { ApprovalChain } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { ifMatch, once } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { AmountField } from '../design/AmountField'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { Checkbox, SelectField, TextField } from '../design/Field'
import { useToast } from '../design/Toasts'
import { categoriesQuery, unitsQuery } from '../references/queries'
import { useText } from '../text/TextProvider'
import { signerOf } from './signers'
import { StepFields } from './StepFields'
import { useChainText } from './text'

export type ChainDraft = Omit<ApprovalChain, 'id' | 'version'>

interface ChainDialogProps {
  /** What is changed; nothing for a new one. */
  chain: ApprovalChain | undefined
  draft: ChainDraft
  note?: string | undefined
  onClose: () => void
}

/** Writes a chain, for submissions to come. */
export function ChainDialog({ chain, draft, note, onClose }: ChainDialogProps) {
  const text = useText()
  const words = useChainText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const { data: units } = useQuery(unitsQuery)
  const { data: categories } = useQuery(categoriesQuery)
  const [body, setBody] = useState(draft)
  const [key] = useState(newKey)
  const saving = useMutation({
    mutationFn: () =>
      chain ? updateApprovalChain(chain.id, body, ifMatch(chain.version)) : createApprovalChain(body, once(key)),
    onSuccess: async ({ name }) => {
      notify({ title: words.saved(name) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['approval-chains'] })
    },
  })
  const errors = fieldErrors(saving.error)
  const change = (part: Partial<ChainDraft>) => setBody({ ...body, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={chain ? words.edit : words.new} onClose={onClose}>
      <form onSubmit={submit}>
        {note !== undefined && <p className="muted">{note}</p>}
        <TextField
          label={words.name}
          required
          maxLength={120}
          autoFocus
          value={body.name}
          error={errors['name']}
          onChange={(event) => change({ name: event.target.value })}
        />
        <SelectField
          label={words.unit}
          value={body.unitId ?? ''}
          error={errors['unitId']}
          onChange={(event) => change({ unitId: event.target.value || null })}
        >
          <option value="">{words.everyUnit}</option>
          {units?.items.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.category}
          value={body.categoryId ?? ''}
          error={errors['categoryId']}
          onChange={(event) => change({ categoryId: event.target.value || null })}
        >
          <option value="">{words.everyCategory}</option>
          {categories?.items.map((category) => (
            <option key={category.id} value={category.id}>
              {category.path}
            </option>
          ))}
        </SelectField>
        <AmountField
          label={words.from}
          value={body.fromAmount}
          error={errors['fromAmount']}
          onCommit={(amount) => change({ fromAmount: amount ?? '0' })}
        />
        {body.steps.map((step, at) => (
          <StepFields
            // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
            key={at}
            at={at}
            step={step}
            errors={errors}
            onChange={(changed) => change({ steps: body.steps.with(at, changed) })}
            onRemove={() => change({ steps: body.steps.toSpliced(at, 1) })}
          />
        ))}
        <Button
          small
          icon="plus"
          onClick={() => change({ steps: [...body.steps, { label: '', all: false, signers: [signerOf('ANYONE')] }] })}
        >
          {words.addStep}
        </Button>
        <Checkbox
          label={words.active}
          checked={body.active}
          onChange={(event) => change({ active: event.target.checked })}
        />
        <FormFailure error={saving.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {text.common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
