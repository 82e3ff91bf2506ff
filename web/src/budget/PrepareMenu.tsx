import { Button } from '../design/Button'
import { Menu, MenuItem } from '../design/Menu'
import { useCan } from '../identity/session'
import { useBudgetText } from './text'

interface PrepareMenuProps {
  fiscalYear: number
  unit: string | undefined
  onCopy: () => void
  onImport: () => void
}

/** Where the lines of a year come from when they are not typed, and where they go as a file. */
export function PrepareMenu({ fiscalYear, unit, onCopy, onImport }: PrepareMenuProps) {
  const words = useBudgetText()
  const can = useCan()
  const query = `fiscalYear=${fiscalYear}${unit === undefined ? '' : `&unit=${unit}`}`
  return (
    <Menu label={words.prepare} trigger={(props) => <Button {...props}>{words.prepare}</Button>}>
      {(close) => (
        <>
          {can('BUDGET_WRITE') && (
            <>
              <MenuItem
                icon="copy"
                onClick={() => {
                  close()
                  onCopy()
                }}
              >
                {words.copy}
              </MenuItem>
              <MenuItem
                icon="import"
                onClick={() => {
                  close()
                  onImport()
                }}
              >
                {words.importOpen}
              </MenuItem>
            </>
          )}
          {['CSV', 'XLSX'].map((kind) => (
            <MenuItem
              key={kind}
              icon="file"
              onClick={() => {
                close()
                location.assign(`/api/v1/budget-lines.${kind.toLowerCase()}?${query}`)
              }}
            >
              {words.exportAs(kind)}
            </MenuItem>
          ))}
        </>
      )}
    </Menu>
  )
}
