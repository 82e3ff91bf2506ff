import { useText } from '../text/TextProvider'

/** Stands on an empty page while its code is on the way, as `index.html` does before any code is there. */
export function Starting() {
  const text = useText()
  return (
    <div className="starting" role="status" aria-label={text.common.loading}>
      <img src="/icon.svg" width={44} height={44} alt="" />
      {text.common.product}
    </div>
  )
}
