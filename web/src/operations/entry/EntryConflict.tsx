import { useQuery } from '@tanstack/react-query'

import type { Operation } from '../../api/generated/client.schemas'
import { getOperation } from '../../api/generated/operations'
import { OPERATIONS } from '../queries'
import { ConflictDialog } from './ConflictDialog'
import type { Entry } from './entry'

interface EntryConflictProps {
  id: string
  original: Entry
  mine: Entry
  onMerged: (entry: Entry, theirs: Operation) => void
  onClose: () => void
}

/** Fetches the version that was saved in the meantime, then asks. */
export function EntryConflict({ id, original, mine, onMerged, onClose }: EntryConflictProps) {
  const { data: theirs } = useQuery({
    queryKey: [...OPERATIONS, 'latest', id],
    queryFn: ({ signal }) => getOperation(id, { signal }),
    staleTime: 0,
    gcTime: 0,
  })
  if (!theirs) return null
  return (
    <ConflictDialog
      original={original}
      mine={mine}
      theirs={theirs}
      onMerged={(entry) => onMerged(entry, theirs)}
      onClose={onClose}
    />
  )
}
