import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'

import { headsQuery } from '../chains/queries'
import { useCan } from '../identity/session'
import { CodedPage } from './CodedPage'
import { UNITS } from './kinds'
import { unitsQuery } from './queries'
import { useReferenceText } from './text'

export function UnitsPage() {
  const words = useReferenceText()
  const can = useCan()
  const { data: heads } = useQuery(headsQuery)
  const headOf = (unit: string) => {
    const name = heads?.items.find(({ unitId }) => unitId === unit)?.name
    return can('INSTITUTION_WRITE') ? <Link to="/circuits">{name ?? words.nameHead}</Link> : name
  }
  return (
    <CodedPage
      kind={UNITS}
      icon="unit"
      query={useQuery(unitsQuery)}
      more={[{ id: 'head', label: words.head, width: '240px', cell: (unit) => heads && headOf(unit.id) }]}
    />
  )
}
