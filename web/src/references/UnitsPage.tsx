import { useQuery } from '@tanstack/react-query'

import { CodedPage } from './CodedPage'
import { UNITS } from './kinds'
import { unitsQuery } from './queries'

export function UnitsPage() {
  return <CodedPage kind={UNITS} icon="unit" query={useQuery(unitsQuery)} />
}
