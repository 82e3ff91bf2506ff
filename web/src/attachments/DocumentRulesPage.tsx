import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { DocumentRuleView } from '../api/generated/client.schemas'
import { createDocumentRule, deleteDocumentRule, listDocumentRules } from '../api/generated/document-rules'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { explain, fieldErrors } from '../app/explain'
import { useFormat } from '../app/useFormat'
import { AmountField } from '../design/AmountField'
import { Button, IconButton } from '../design/Button'
import { ChoiceField } from '../design/ChoiceField'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { Notice } from '../design/Notice'
import { PageHead } from '../design/PageHead'
import { useInstitution } from '../identity/session'
import { CategoryPicker } from '../references/pickers'
import { categoriesQuery } from '../references/queries'
import { useText } from '../text/TextProvider'
import { KindList } from './KindList'
import { useKinds } from './kinds'
import { useRuleText } from './ruleText'
import { useAttachmentText } from './text'

import styles from './Attachments.module.css'

const RULES = ['document-rules'] as const
const STEPS = ['SUBMISSION', 'APPROVAL', 'PAYMENT'] as const

/** Which documents operations need: by kind, category, amount and step. */
export function DocumentRulesPage() {
  const text = useText()
  const words = useRuleText()
  const documents = useAttachmentText()
  const format = useFormat()
  const currency = useInstitution()?.currency ?? ''
  const queryClient = useQueryClient()
  const { data, error } = useQuery({ queryKey: RULES, queryFn: ({ signal }) => listDocumentRules({ signal }) })
  const { data: categories } = useQuery(categoriesQuery)
  const [asked, setAsked] = useState<DocumentRuleView>()
  const removing = useMutation({
    mutationFn: (id: string) => deleteDocumentRule(id),
    onSettled: () => {
      setAsked(undefined)
      return queryClient.invalidateQueries({ queryKey: RULES })
    },
  })
  const described = (rule: DocumentRuleView) =>
    words.rule(
      categories?.items.find((category) => category.id === rule.categoryId)?.path ?? words.everywhere,
      format.money(rule.minAmount, currency),
      documents.steps[rule.step],
    )
  const refusal = error ?? removing.error
  const { nameOf } = useKinds()
  return (
    <div className={styles['rules']}>
      <PageHead title={words.title} lead={words.lead} />
      {refusal && <Notice tone="danger">{explain(refusal, text).message}</Notice>}
      <ul className={styles['list']} aria-label={words.title}>
        {data?.items.map((rule) => (
          <li key={rule.id} className={styles['row']}>
            <div className={styles['what']}>
              <span className={styles['name']}>{nameOf(rule.kind)}</span>
              <span className="muted">{described(rule)}</span>
            </div>
            <IconButton icon="trash" label={words.remove} onClick={() => setAsked(rule)} />
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && <p className="muted">{words.none}</p>}
      {asked && (
        <ConfirmDialog
          title={words.removeTitle}
          confirmLabel={words.remove}
          cancelLabel={text.operations.keep}
          dangerous
          busy={removing.isPending}
          onConfirm={() => removing.mutate(asked.id)}
          onClose={() => setAsked(undefined)}
        >
          <p>
            <strong>{nameOf(asked.kind)}</strong> {described(asked)}
          </p>
          <p className="muted">{words.removeMessage}</p>
        </ConfirmDialog>
      )}
      <NewRule />
      <KindList />
    </div>
  )
}

function NewRule() {
  const text = useText()
  const words = useRuleText()
  const documents = useAttachmentText()
  const queryClient = useQueryClient()
  const decimals = useInstitution()?.currencyDigits ?? 0
  const kinds = useKinds()
  const [picked, setPicked] = useState<string>()
  const kind = picked !== undefined && kinds.offered.includes(picked) ? picked : (kinds.offered[0] ?? '')
  const [categoryId, setCategoryId] = useState<string>()
  const [minAmount, setMinAmount] = useState<string>()
  const [step, setStep] = useState<(typeof STEPS)[number]>('SUBMISSION')
  const [key, setKey] = useState(newKey)
  const adding = useMutation({
    mutationFn: () =>
      createDocumentRule({ kind, categoryId: categoryId ?? null, minAmount: minAmount ?? '0', step }, once(key)),
    onSuccess: () => {
      setKey(newKey())
      return queryClient.invalidateQueries({ queryKey: RULES })
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    adding.mutate()
  }
  const errors = fieldErrors(adding.error)
  return (
    <form className={styles['drop']} onSubmit={onSubmit} noValidate>
      <ChoiceField label={documents.kind} choices={kinds.offered} names={kinds.names} value={kind} onPick={setPicked} />
      <CategoryPicker
        label={text.operations.fields.category}
        optional
        value={categoryId}
        error={errors['categoryId']}
        onPick={setCategoryId}
      />
      <AmountField
        label={words.fromAmount}
        optional
        note={words.fromZero}
        value={minAmount}
        decimals={decimals}
        error={errors['minAmount']}
        onCommit={setMinAmount}
      />
      <ChoiceField label={words.step} choices={STEPS} names={words.steps} value={step} onPick={setStep} />
      {adding.error && Object.keys(errors).length === 0 && (
        <Notice tone="danger">{explain(adding.error, text).message}</Notice>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" look="primary" busy={adding.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
