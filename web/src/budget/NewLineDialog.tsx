import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { createBudgetLine } from '../api/generated/budget-lines'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { AmountField } from '../design/AmountField'
import { Button } from '../design/Button'
import { Dialog, DialogActions } from '../design/Dialog'
import { useToast } from '../design/Toasts'
import { CategoryPicker, FundingSourcePicker, UnitPicker } from '../references/pickers'
import { useText } from '../text/TextProvider'
import { useBudgetText } from './text'

interface NewLineDialogProps {
  fiscalYear: number
  unit: string | undefined
  decimals: number
  onClose: () => void
}

/** A line of the budget in preparation: where it stands, and its amount spread evenly. */
export function NewLineDialog({ fiscalYear, unit, decimals, onClose }: NewLineDialogProps) {
  const text = useText()
  const words = useBudgetText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [unitId, setUnitId] = useState(unit)
  const [categoryId, setCategoryId] = useState<string>()
  const [fundingSourceId, setFundingSourceId] = useState<string>()
  const [amount, setAmount] = useState<string>()
  const [key, setKey] = useState(newKey)
  const saving = useMutation({
    mutationFn: () =>
      createBudgetLine(
        {
          fiscalYear,
          unitId: unitId ?? null,
          categoryId: categoryId ?? null,
          fundingSourceId: fundingSourceId ?? null,
          amount: amount ?? '0',
        },
        once(key),
      ),
    onSuccess: async () => {
      notify({ title: words.created })
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['budget-lines'] })
    },
    onError: () => setKey(newKey()),
  })
  const errors = fieldErrors(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <Dialog title={words.newLine} onClose={onClose}>
      <form onSubmit={submit}>
        <UnitPicker label={words.unit} required value={unitId} error={errors['unitId']} onPick={setUnitId} />
        <CategoryPicker
          label={words.category}
          required
          value={categoryId}
          error={errors['categoryId']}
          onPick={setCategoryId}
        />
        <FundingSourcePicker
          label={words.fundingSource}
          optional
          placeholder={words.everySource}
          value={fundingSourceId}
          error={errors['fundingSourceId']}
          onPick={setFundingSourceId}
        />
        <AmountField
          label={words.amount}
          note={words.amountNote}
          decimals={decimals}
          value={amount}
          error={errors['amount']}
          onCommit={setAmount}
        />
        <FormFailure error={saving.error} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {text.common.create}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
