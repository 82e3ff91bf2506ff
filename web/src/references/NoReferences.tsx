import { explain } from '../app/explain'
import { EmptyState } from '../design/EmptyState'
import type { IconName } from '../design/icons'
import { useText } from '../text/TextProvider'
import { useReferenceText } from './text'

/** Why a list of references is empty. */
export function NoReferences({ icon, filtered, error }: { icon: IconName; filtered: boolean; error: unknown }) {
  const text = useText()
  const words = useReferenceText()
  if (error) return <EmptyState icon="warning" {...explain(error, text)} />
  return filtered ? (
    <EmptyState icon="search" title={words.noMatchTitle} message={words.noMatchMessage} />
  ) : (
    <EmptyState icon={icon} title={words.emptyTitle} message={words.emptyMessage} />
  )
}
