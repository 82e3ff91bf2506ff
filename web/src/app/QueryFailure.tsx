import { Button } from '../design/Button'
import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { explain } from './explain'

/** Says of something that could not be read why, and reads it again when asked to. */
export function QueryFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText()
  return (
    <Notice tone="danger">
      {explain(error, text).message}{' '}
      <Button small onClick={onRetry}>
        {text.common.retry}
      </Button>
    </Notice>
  )
}
