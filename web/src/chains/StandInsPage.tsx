import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

import type { StandIn } from '../api/generated/client.schemas'
import { createStandIn, endStandIn } from '../api/generated/stand-ins'
import { newKey } from '../api/newKey'
import { ifMatch, once } from '../api/transport'
import { fieldErrors, useReportFailure } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { ConfirmDialog } from '../design/ConfirmDialog'
import { DateField } from '../design/DateField'
import { EmptyState } from '../design/EmptyState'
import { SelectField } from '../design/Field'
import { PageHead } from '../design/PageHead'
import { useToast } from '../design/Toasts'
import { useCan, useSession } from '../identity/session'
import { approversQuery, standInsQuery } from './queries'
import { useChainText } from './text'

import styles from './Chains.module.css'

/** Who signs for whom, and from when to when. */
export function StandInsPage() {
  const words = useChainText()
  const format = useFormat()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  const { data } = useQuery(standInsQuery)
  const [chosen, setChosen] = useState<StandIn>()
  const ending = useMutation({
    mutationFn: ({ id, version }: StandIn) => endStandIn(id, ifMatch(version)),
    onSuccess: () => notify({ title: words.ended }),
    onError,
    onSettled: async () => {
      setChosen(undefined)
      await queryClient.invalidateQueries({ queryKey: standInsQuery.queryKey })
    },
  })
  return (
    <div className={styles['page']}>
      <PageHead title={words.standIns} lead={words.standInsLead} />
      <StandInForm />
      {data?.items.length === 0 && (
        <EmptyState icon="users" title={words.noStandIns} message={words.noStandInsMessage} />
      )}
      <ul className={styles['list']}>
        {data?.items.map((standIn) => (
          <li key={standIn.id} className={styles['line']}>
            <div>
              <strong>
                {standIn.absent.name} → {standIn.standIn.name}
              </strong>
              <div className="muted">{words.days(format.date(standIn.from), format.date(standIn.to))}</div>
            </div>
            {standIn.to >= format.today() && (
              <Button small icon="cancel" onClick={() => setChosen(standIn)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <ConfirmDialog
          title={words.endTitle}
          confirmLabel={words.endConfirm}
          dangerous
          busy={ending.isPending}
          onConfirm={() => ending.mutate(chosen)}
          onClose={() => setChosen(undefined)}
        >
          <p>{words.endMessage(chosen.standIn.name, chosen.absent.name)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function StandInForm() {
  const words = useChainText()
  const format = useFormat()
  const notify = useToast()
  const can = useCan()
  const self = useSession()?.user?.id ?? ''
  const queryClient = useQueryClient()
  const { data: approvers } = useQuery(approversQuery)
  const [absent, setAbsent] = useState(self)
  const [standIn, setStandIn] = useState('')
  const [from, setFrom] = useState<string | undefined>(format.today())
  const [to, setTo] = useState<string>()
  const naming = useMutation({
    mutationFn: () =>
      createStandIn(
        { absentId: absent || null, standInId: standIn || null, from: from ?? null, to: to ?? null },
        once(newKey()),
      ),
    onSuccess: async () => {
      notify({ title: words.named })
      setStandIn('')
      await queryClient.invalidateQueries({ queryKey: standInsQuery.queryKey })
    },
  })
  const errors = fieldErrors(naming.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    naming.mutate()
  }
  const people = approvers?.items.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
  return (
    <form className={styles['card']} onSubmit={submit}>
      <div className={styles['row']}>
        {can('USER_MANAGE') && (
          <SelectField
            label={words.absent}
            value={absent}
            error={errors['absentId']}
            onChange={(event) => setAbsent(event.target.value)}
          >
            {people}
          </SelectField>
        )}
        <SelectField
          label={words.standIn}
          required
          value={standIn}
          error={errors['standInId']}
          onChange={(event) => setStandIn(event.target.value)}
        >
          <option value="">{words.choose}</option>
          {people}
        </SelectField>
        <DateField
          label={words.firstDay}
          required
          value={from}
          today={format.today()}
          error={errors['from']}
          onCommit={setFrom}
        />
        <DateField
          label={words.lastDay}
          required
          value={to}
          today={format.today()}
          error={errors['to']}
          onCommit={setTo}
        />
        <Button type="submit" look="primary" busy={naming.isPending}>
          {words.newStandIn}
        </Button>
      </div>
      <FormFailure error={naming.error} />
    </form>
  )
}
