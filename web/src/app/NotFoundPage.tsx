import { ButtonLink } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { useText } from '../text/TextProvider'

export function NotFoundPage() {
  const text = useText()
  return (
    <EmptyState icon="search" title={text.shell.notFoundTitle} message={text.shell.notFoundMessage}>
      <ButtonLink to="/operations" look="primary">
        {text.shell.goToOperations}
      </ButtonLink>
    </EmptyState>
  )
}
