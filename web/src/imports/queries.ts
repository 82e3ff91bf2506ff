import { queryOptions } from '@tanstack/react-query'

import type { ImportStatus } from '../api/generated/client.schemas'
import { listImportMappings } from '../api/generated/import-mappings'
import { getImport, listImportFaults, listImports } from '../api/generated/imports'

const AT_WORK: ReadonlySet<ImportStatus> = new Set(['CHECKING', 'RUNNING', 'UNDOING'])
const POLL_MILLISECONDS = 700
const LISTED = 50
const FAULTS_SHOWN = 100

export function isAtWork(status: ImportStatus): boolean {
  return AT_WORK.has(status)
}

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => listImports({ size: LISTED }, { signal }),
  staleTime: 0,
})

/** One import, asked again while the server works on it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => getImport(id, { signal }),
    refetchInterval: (query) => (query.state.data && isAtWork(query.state.data.status) ? POLL_MILLISECONDS : false),
  })
}

export function faultsQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'faults', id],
    queryFn: ({ signal }) => listImportFaults(id, { size: FAULTS_SHOWN }, { signal }),
    staleTime: 0,
  })
}

export const layoutsQuery = queryOptions({
  queryKey: ['import-mappings'],
  queryFn: ({ signal }) => listImportMappings({ signal }),
})
