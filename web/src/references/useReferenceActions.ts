import { useQueryClient } from '@tanstack/react-query'

import { hasSlug } from '../api/problems'
import { ifMatch } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import type { Kind, ReferenceItem } from './kinds'
import { useReferenceText } from './text'

/** Deactivates and deletes at once, and offers the way back. */
export function useReferenceActions<Item extends ReferenceItem, Body>(kind: Kind<Item, Body>) {
  const text = useText()
  const words = useReferenceText()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: [kind.key] })
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action()
    } catch (error) {
      reportFailure(error)
    } finally {
      await refresh()
    }
  }
  const setActive = (item: Item, active: boolean): Promise<void> =>
    attempt(async () => {
      const changed = await kind.update(item.id, { ...kind.bodyOf(item), active }, ifMatch(item.version))
      const title = active ? words.activated(item.name) : words.deactivated(item.name)
      notify({ title, action: { label: text.common.undo, run: () => void setActive(changed, !active) } })
    })
  const remove = (item: Item): Promise<void> =>
    attempt(async () => {
      try {
        await kind.remove(item.id, ifMatch(item.version))
      } catch (error) {
        if (!hasSlug(error, 'in-use')) throw error
        const deactivate = { label: words.deactivate, run: () => void setActive(item, false) }
        notify({
          title: words.inUse(item.name),
          message: words.inUseMessage,
          failed: true,
          ...(item.active ? { action: deactivate } : {}),
        })
        return
      }
      const restore = () =>
        void attempt(async () => {
          await kind.create({ ...kind.bodyOf(item), id: item.id })
        })
      notify({ title: words.deleted(item.name), action: { label: text.common.undo, run: restore } })
    })
  return { setActive, remove }
}
