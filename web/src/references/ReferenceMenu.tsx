import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { IconButton } from '../design/Button'
import { Menu, MenuItem } from '../design/Menu'
import { useCan } from '../identity/session'
import { useText } from '../text/TextProvider'
import type { Kind, ReferenceItem } from './kinds'
import { useReferenceText } from './text'
import { useReferenceActions } from './useReferenceActions'

interface ReferenceMenuProps<Item extends ReferenceItem, Body> {
  kind: Kind<Item, Body>
  item: Item
  onEdit: () => void
  /** Further items of this kind. */
  more?: (close: () => void) => ReactNode
}

/** What may be done with one reference. */
export function ReferenceMenu<Item extends ReferenceItem, Body>({
  kind,
  item,
  onEdit,
  more,
}: ReferenceMenuProps<Item, Body>) {
  const text = useText()
  const words = useReferenceText()
  const can = useCan()
  const navigate = useNavigate()
  const { setActive, remove } = useReferenceActions(kind)
  return (
    <Menu
      label={words.actionsFor(item.name)}
      trigger={(props) => <IconButton small icon="more" label={words.actionsFor(item.name)} {...props} />}
    >
      {(close) => {
        const then = (action: () => void) => () => {
          close()
          action()
        }
        return (
          <>
            <MenuItem
              icon="operations"
              onClick={then(() => void navigate({ to: '/operations', search: { [kind.filter]: [item.id] } }))}
            >
              {words.operations}
            </MenuItem>
            {can('REFERENCE_WRITE') && (
              <>
                <MenuItem icon="edit" onClick={then(onEdit)}>
                  {text.common.edit}
                </MenuItem>
                {more?.(close)}
                <MenuItem
                  icon={item.active ? 'cancel' : 'undo'}
                  onClick={then(() => void setActive(item, !item.active))}
                >
                  {item.active ? words.deactivate : words.activate}
                </MenuItem>
                <MenuItem icon="trash" onClick={then(() => void remove(item))}>
                  {text.common.delete}
                </MenuItem>
              </>
            )}
          </>
        )
      }}
    </Menu>
  )
}
