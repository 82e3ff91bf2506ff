import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { copyBudget } from '../api/generated/budget-lines'
import { type BudgetCopy, CopyProfile, ExistingDrafts } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { AmountField } from '../design/AmountField'
import { Button } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { Dialog, DialogActions } from '../design/Dialog'
import { useToast } from '../design/Toasts'
import { useDebounced } from '../design/useDebounced'
import { useText } from '../text/TextProvider'
import { YearField } from '../years/YearField'
import { CopyPreview } from './CopyPreview'
import { useBudgetText } from './text'

const TYPING_PAUSE_MILLISECONDS = 250
const COEFFICIENT_DECIMALS = 6
const PROFILES = [CopyProfile.PLANNED, CopyProfile.REALISED, CopyProfile.EVEN] as const
export const EXISTING = [ExistingDrafts.KEEP, ExistingDrafts.REPLACE] as const

interface CopyDialogProps {
  toYear: number
  unit: string | undefined
  onClose: () => void
}

/** Prepares the lines of a year after those of another, and says beforehand what that comes to. */
export function CopyDialog({ toYear, unit, onClose }: CopyDialogProps) {
  const text = useText()
  const words = useBudgetText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const [fromYear, setFromYear] = useState(toYear - 1)
  const [coefficient, setCoefficient] = useState<string | undefined>('1')
  const [profile, setProfile] = useState<(typeof PROFILES)[number]>('PLANNED')
  const [existing, setExisting] = useState<(typeof EXISTING)[number]>('KEEP')
  const [key, setKey] = useState(newKey)
  const body: BudgetCopy = {
    fromYear,
    toYear,
    coefficient: coefficient ?? null,
    profile,
    existing,
    unitIds: unit === undefined ? [] : [unit],
  }
  const asked = useDebounced(JSON.stringify(body), TYPING_PAUSE_MILLISECONDS)
  const preview = useQuery({
    queryKey: ['budget-lines', 'copy', asked],
    queryFn: ({ signal }) => copyBudget({ ...(JSON.parse(asked) as BudgetCopy), dryRun: true }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const copying = useMutation({
    mutationFn: () => copyBudget(body, once(key)),
    onSuccess: async (outcome) => {
      notify({ title: words.copies(outcome.created + outcome.replaced) })
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['budget-lines'] })
    },
    onError: () => setKey(newKey()),
  })
  const refusal = copying.error ?? preview.error
  const errors = fieldErrors(refusal)
  const outcome = preview.error ? undefined : preview.data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    copying.mutate()
  }
  return (
    <Dialog title={words.copyTitle(toYear)} onClose={onClose}>
      <form onSubmit={submit}>
        <YearField
          label={words.copyFrom}
          value={fromYear}
          except={toYear}
          error={errors['fromYear'] ?? errors['toYear']}
          onPick={setFromYear}
        />
        <AmountField
          label={words.coefficient}
          note={words.coefficientNote}
          required
          decimals={COEFFICIENT_DECIMALS}
          value={coefficient}
          error={errors['coefficient']}
          onTyping={setCoefficient}
          onCommit={setCoefficient}
        />
        <ChoiceField
          label={words.profile}
          choices={PROFILES}
          names={words.profiles}
          value={profile}
          onPick={setProfile}
        />
        <ChoiceField
          label={words.existing}
          choices={EXISTING}
          names={words.existings}
          value={existing}
          onPick={setExisting}
        />
        {outcome && <CopyPreview outcome={outcome} />}
        <FormFailure error={refusal} />
        <DialogActions>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            busy={copying.isPending}
            disabled={outcome === undefined || outcome.created + outcome.replaced === 0}
          >
            {words.copyNow}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
