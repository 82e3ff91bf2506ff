import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import { previewApprovalChain } from '../api/generated/approval-chains'
import type { ChainAnswer } from '../api/generated/client.schemas'
import { FormFailure } from '../app/FormFailure'
import { useApprovalText } from '../approvals/text'
import { useSignerNames } from '../approvals/useSignerNames'
import { AmountField } from '../design/AmountField'
import { Button } from '../design/Button'
import { SelectField } from '../design/Field'
import { Notice } from '../design/Notice'
import { categoriesQuery, unitsQuery } from '../references/queries'
import { useChainText } from './text'

import styles from './Chains.module.css'

/** Says which chain an operation would take if it were submitted now, and which of its steps nobody could sign. */
export function ChainPreview() {
  const words = useChainText()
  const { data: units } = useQuery(unitsQuery)
  const { data: categories } = useQuery(categoriesQuery)
  const [unit, setUnit] = useState('')
  const [category, setCategory] = useState('')
  const [amount, setAmount] = useState<string>()
  const asking = useMutation({
    mutationFn: () =>
      previewApprovalChain({ unitId: unit || null, categoryId: category || null, amount: amount ?? '0' }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  return (
    <form className={styles['card']} onSubmit={submit}>
      <h2>{words.preview}</h2>
      <div className={styles['row']}>
        <SelectField label={words.unit} required value={unit} onChange={(event) => setUnit(event.target.value)}>
          <option value="">{words.choose}</option>
          {units?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label={words.category} value={category} onChange={(event) => setCategory(event.target.value)}>
          <option value="">{words.everyCategory}</option>
          {categories?.items.map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </SelectField>
        <AmountField label={words.amount} value={amount} onCommit={setAmount} />
        <Button type="submit" busy={asking.isPending}>
          {words.ask}
        </Button>
      </div>
      {asking.data && <TakenChain answer={asking.data} />}
      <FormFailure error={asking.error} />
    </form>
  )
}

function TakenChain({ answer: { chain, steps } }: { answer: ChainAnswer }) {
  const words = useChainText()
  const { oneSignature } = useApprovalText()
  const names = useSignerNames()
  return (
    <Notice tone={steps.some(({ missing }) => missing.length > 0) ? 'warning' : 'info'}>
      {chain === null ? words.byDefault : words.takes(chain.name)}
      <ol className={styles['steps']}>
        {steps.map(({ label, missing }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
          <li key={at}>
            {label || oneSignature}
            {missing.length > 0 && <strong>{words.lacks(missing.map(names).join(', '))}</strong>}
          </li>
        ))}
      </ol>
    </Notice>
  )
}
