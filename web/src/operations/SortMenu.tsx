import { Button } from '../design/Button'
import { Menu, MenuItem } from '../design/Menu'
import type { Sorting } from '../design/SortHead'
import { useText } from '../text/TextProvider'
import { useViewText } from './viewText'

const SORTS = ['date', 'amount', 'supplier', 'category', 'unit', 'number'] as const

/** Sorting where the column heads are not shown. */
export default function SortMenu({ sorting }: { sorting: Sorting }) {
  const text = useText()
  const words = useViewText()
  const options = SORTS.flatMap((sort) => [
    { by: `-${sort}`, label: words.sortDescending(words.sorts[sort]) },
    { by: sort, label: words.sortAscending(words.sorts[sort]) },
  ])
  return (
    <Menu label={text.operations.sort} trigger={(props) => <Button {...props}>{text.operations.sort}</Button>}>
      {(close) =>
        options.map((option) => (
          <MenuItem
            key={option.by}
            checked={option.by === sorting.by}
            onClick={() => {
              close()
              sorting.change(option.by)
            }}
          >
            {option.label}
          </MenuItem>
        ))
      }
    </Menu>
  )
}
