import { useQuery } from '@tanstack/react-query'

import { CodedPage } from './CodedPage'
import { FUNDING_SOURCES } from './kinds'
import { fundingSourcesQuery } from './queries'

export function FundingSourcesPage() {
  return <CodedPage kind={FUNDING_SOURCES} icon="funding" query={useQuery(fundingSourcesQuery)} />
}
