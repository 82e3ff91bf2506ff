import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { nameUnitHead } from '../api/generated/unit-heads'
import { ifMatch } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { SelectField } from '../design/Field'
import { useToast } from '../design/Toasts'
import { unitsQuery } from '../references/queries'
import { approversQuery, headsQuery } from './queries'
import { useChainText } from './text'

import styles from './Chains.module.css'

/** Who heads which unit. */
export function UnitHeadList() {
  const words = useChainText()
  const notify = useToast()
  const onError = useReportFailure()
  const queryClient = useQueryClient()
  const { data: units } = useQuery(unitsQuery)
  const { data: heads } = useQuery(headsQuery)
  const { data: approvers } = useQuery(approversQuery)
  const naming = useMutation({
    mutationFn: ({ unit, person, version }: { unit: string; person: string; version: number }) =>
      nameUnitHead(unit, { personId: person || null }, ifMatch(version)),
    onSuccess: () => notify({ title: words.headSaved }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: headsQuery.queryKey }),
  })
  return (
    <section className={styles['card']}>
      <h2>{words.heads}</h2>
      <p className="muted">{words.headsLead}</p>
      <div className={styles['row']}>
        {heads &&
          units?.items.map((unit) => {
            const head = heads.items.find(({ unitId }) => unitId === unit.id)
            return (
              <SelectField
                key={unit.id}
                label={unit.name}
                value={head?.personId ?? ''}
                onChange={(event) =>
                  naming.mutate({ unit: unit.id, person: event.target.value, version: head?.version ?? 0 })
                }
              >
                <option value="">{words.nobody}</option>
                {approvers?.items.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )
          })}
      </div>
    </section>
  )
}
