import { ConnectionError, ProblemError } from '../api/problems'
import { Button } from '../design/Button'
import { EmptyState } from '../design/EmptyState'
import { useText } from '../text/TextProvider'
import { explain } from './explain'

/** A chunk that no longer exists after an upgrade fails to load; only a reload fetches the new page. */
function isStaleClient(error: unknown): boolean {
  return error instanceof TypeError && /import/i.test(error.message)
}

export function ErrorPage({ error }: { error: unknown }) {
  const text = useText()
  const known = error instanceof ProblemError || error instanceof ConnectionError
  const { title, message } = known
    ? explain(error, text)
    : { title: text.shell.errorTitle, message: isStaleClient(error) ? text.shell.newVersion : text.shell.errorMessage }
  return (
    <EmptyState icon="warning" title={title} message={message}>
      <Button look="primary" onClick={() => location.reload()}>
        {text.common.reload}
      </Button>
    </EmptyState>
  )
}
