import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'

import { copyBudget } from '../api/generated/budget-lines'
import { requestCarryForward } from '../api/generated/carry-forwards'
import type { FiscalYear } from '../api/generated/client.schemas'
import { newKey } from '../api/newKey'
import { once } from '../api/transport'
import { fieldErrors, useReportFailure } from '../app/explain'
import { FormFailure } from '../app/FormFailure'
import { useFormat } from '../app/useFormat'
import { Button } from '../design/Button'
import { TextField } from '../design/Field'
import { Notice } from '../design/Notice'
import { useToast } from '../design/Toasts'
import { useCan, useInstitution } from '../identity/session'
import { total } from '../text/decimal'
import { type Wish, wishesOf } from './carry'
import { CarryTable } from './CarryTable'
import { carryForwardsQuery } from './queries'
import { useYearsText } from './text'

import styles from './Years.module.css'

const LONGEST_REASON = 500

interface CarryStepProps {
  year: FiscalYear
  /** The year that receives; undefined when it is not there. */
  next: FiscalYear | undefined
}

/** What the lines of a year have left, line by line, and the request to carry it into the next one. */
export function CarryStep({ year, next }: CarryStepProps) {
  const words = useYearsText()
  const format = useFormat()
  const can = useCan()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  const currency = useInstitution()?.currency ?? ''
  const { data } = useQuery(carryForwardsQuery(year.label))
  const [changed, setChanged] = useState<ReadonlyMap<string, Wish>>(new Map())
  const [reason, setReason] = useState(words.carryReason(year.label))
  const proposals = data?.items.filter((one) => /[1-9]/.test(one.available)) ?? []
  const wishes = wishesOf(proposals, changed)
  const chosen = proposals.filter((one) => wishes.get(one.lineId)?.chosen === true)
  const without = proposals.filter((one) => one.targetStatus === null)
  const refresh = async () => {
    await Promise.all(
      ['carry-forwards', 'budget-lines', 'budget-transfers', 'closing-obstacles'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    )
  }
  const asking = useMutation({
    mutationFn: () =>
      requestCarryForward(
        {
          fromYear: year.label,
          month: next?.periods.find((period) => period.status === 'OPEN')?.month ?? 1,
          reason,
          lines: chosen.map((one) => ({ lineId: one.lineId, amount: wishes.get(one.lineId)?.amount ?? null })),
        },
        once(newKey()),
      ),
    onSuccess: async () => {
      notify({ title: words.carryAsked })
      setChanged(new Map())
      await refresh()
    },
  })
  const preparing = useMutation({
    mutationFn: () => copyBudget({ fromYear: year.label, toYear: year.label + 1, coefficient: '0' }, once(newKey())),
    onSuccess: async (outcome) => {
      notify({ title: words.carryPrepared(outcome.created) })
      await refresh()
    },
    onError: reportFailure,
  })
  const errors = fieldErrors(asking.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    asking.mutate()
  }
  const sum = total(chosen.map((one) => wishes.get(one.lineId)?.amount ?? '0'))
  return (
    <section className={styles['card']} aria-label={words.carry}>
      <h2>{words.carry}</h2>
      <p className="muted">{words.carryLead(year.label, year.label + 1)}</p>
      {data && proposals.length === 0 && <p>{words.carryNothing}</p>}
      {without.length > 0 && (
        <Notice tone="warning">
          {words.carryWithout(without.length, year.label + 1)}{' '}
          {can('BUDGET_WRITE') && (
            <Button small busy={preparing.isPending} onClick={() => preparing.mutate()}>
              {words.carryPrepare}
            </Button>
          )}
        </Notice>
      )}
      {proposals.length > 0 && (
        <form className={styles['carry']} onSubmit={submit}>
          <CarryTable
            proposals={proposals}
            wishes={wishes}
            errors={Object.fromEntries(
              chosen.map((one, index) => [
                one.lineId,
                errors[`lines/${index}/amount`] ?? errors[`lines/${index}/lineId`],
              ]),
            )}
            disabled={!can('BUDGET_WRITE')}
            onChange={(lineId, wish) => setChanged(new Map(changed).set(lineId, wish))}
          />
          {can('BUDGET_WRITE') && (
            <>
              <TextField
                label={words.reason}
                required
                maxLength={LONGEST_REASON}
                value={reason}
                error={errors['reason']}
                onChange={(event) => setReason(event.target.value)}
              />
              <FormFailure error={asking.error} />
              <div className={styles['actions']}>
                <Button type="submit" look="primary" busy={asking.isPending} disabled={chosen.length === 0}>
                  {words.carryAsk(format.money(sum, currency))}
                </Button>
                <Link to="/virements" search={{ fiscalYear: String(year.label + 1) }}>
                  {words.carrySee(year.label + 1)}
                </Link>
              </div>
            </>
          )}
        </form>
      )}
    </section>
  )
}
