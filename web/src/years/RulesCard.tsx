import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { putBudgetSettings } from '../api/generated/budget-settings'
import type { BudgetSettings } from '../api/generated/client.schemas'
import { ifMatch } from '../api/transport'
import { fieldErrors } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { Button } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { TextField } from '../design/Field'
import { useToast } from '../design/Toasts'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import { budgetSettingsQuery } from './queries'
import { useYearsText } from './text'

import styles from './Years.module.css'

const POLICIES = ['BLOCK', 'WARN', 'ALLOW'] as const
const RHYTHMS = ['YEAR', 'MONTH'] as const

/** How the budget is controlled; changed by who approves it. */
export function RulesCard({ settings }: { settings: BudgetSettings }) {
  const text = useText()
  const words = useYearsText()
  const notify = useToast()
  const queryClient = useQueryClient()
  const mayChange = useCan()('BUDGET_APPROVE')
  const [rules, setRules] = useState(settings)
  const [thresholds, setThresholds] = useState(settings.thresholds.join(' '))
  const saving = useMutation({
    mutationFn: () => {
      const { policy, unbudgetedPolicy, rhythm } = rules
      const body = { policy, unbudgetedPolicy, rhythm, thresholds: percentages(thresholds) }
      return putBudgetSettings(body, ifMatch(settings.version))
    },
    onSuccess: async () => {
      notify({ title: text.common.saved })
      await queryClient.invalidateQueries({ queryKey: budgetSettingsQuery.queryKey })
    },
  })
  const errors = fieldErrors(saving.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <section className={styles['card']} aria-label={words.rules}>
      <div>
        <h2>{words.rules}</h2>
        <p className="muted">{words.rulesLead}</p>
      </div>
      <form className={styles['rules']} onSubmit={submit}>
        <ChoiceField
          label={words.policy}
          choices={POLICIES}
          names={words.policies}
          value={rules.policy}
          disabled={!mayChange}
          onPick={(policy) => setRules({ ...rules, policy })}
        />
        <ChoiceField
          label={words.unbudgeted}
          choices={POLICIES}
          names={words.policies}
          value={rules.unbudgetedPolicy}
          disabled={!mayChange}
          onPick={(unbudgetedPolicy) => setRules({ ...rules, unbudgetedPolicy })}
        />
        <ChoiceField
          label={words.rhythm}
          choices={RHYTHMS}
          names={words.rhythms}
          value={rules.rhythm}
          disabled={!mayChange}
          onPick={(rhythm) => setRules({ ...rules, rhythm })}
        />
        <TextField
          label={words.thresholds}
          note={words.thresholdsNote}
          value={thresholds}
          error={errors['thresholds']}
          disabled={!mayChange}
          onChange={(event) => setThresholds(event.target.value)}
        />
        <FormFailure error={saving.error} />
        {mayChange && (
          <Button type="submit" look="primary" busy={saving.isPending}>
            {text.common.save}
          </Button>
        )}
      </form>
    </section>
  )
}

/** What is no whole number becomes 0, which the server refuses beside the field. */
function percentages(typed: string): number[] {
  return typed
    .split(/[\s,;%]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0))
}
