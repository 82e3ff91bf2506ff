import { Notice } from '../design/Notice'
import { useText } from '../text/TextProvider'
import { explain, fieldErrors } from './explain'

/** Why a form was refused, unless its fields say it themselves. */
export function FormFailure({ error }: { error: unknown }) {
  const text = useText()
  if (!error || Object.keys(fieldErrors(error)).length > 0) return null
  return <Notice tone="danger">{explain(error, text).message}</Notice>
}
