import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'

import type { SavedView } from '../api/generated/client.schemas'
import { deleteSavedView } from '../api/generated/saved-views'
import { ifMatch } from '../api/transport'
import { useReportFailure } from '../app/explain'
import { parseSearch } from '../app/search'
import { Button, IconButton } from '../design/Button'
import { Menu, MenuHeading, MenuItem, MenuLine } from '../design/Menu'
import { useToast } from '../design/Toasts'
import { useText } from '../text/TextProvider'
import { type OperationSearch, parseFilters, viewQuery } from './filters'
import { savedViewsQuery } from './queries'
import { useViewText } from './viewText'

import styles from './SavedViews.module.css'

const SaveViewDialog = lazy(() => import('./SaveViewDialog').then((module) => ({ default: module.SaveViewDialog })))

/** Lists under a name: pick one, keep the present one. */
export function SavedViewsMenu({ search }: { search: OperationSearch }) {
  const text = useText()
  const words = useViewText()
  const navigate = useNavigate()
  const [saving, setSaving] = useState(false)
  const { data } = useQuery(savedViewsQuery)
  const remove = useRemoveView()
  const views = data?.items ?? []
  const query = viewQuery(search)
  const current = views.find((view) => view.query === query)
  const groups = [
    { title: words.mine, views: views.filter((view) => !view.shared) },
    { title: words.shared, views: views.filter((view) => view.shared) },
  ].filter((group) => group.views.length > 0)
  return (
    <>
      <Menu
        label={text.operations.views}
        trigger={(props) => (
          <Button {...props} icon="bookmark" pressed={current !== undefined}>
            <span className={styles['name']}>{current?.name ?? text.operations.views}</span>
          </Button>
        )}
      >
        {(close) => (
          <>
            {groups.length === 0 && <p className={styles['empty']}>{words.none}</p>}
            {groups.map((group) => (
              <div key={group.title}>
                <MenuHeading>{group.title}</MenuHeading>
                {group.views.map((view) => (
                  <div key={view.id} className={styles['line']}>
                    <MenuItem
                      checked={view === current}
                      onClick={() => {
                        close()
                        void navigate({ to: '/operations', search: parseFilters(parseSearch(view.query)) })
                      }}
                    >
                      {view.name}
                    </MenuItem>
                    {view.mine && (
                      <IconButton small icon="trash" label={words.remove(view.name)} onClick={() => remove(view)} />
                    )}
                  </div>
                ))}
              </div>
            ))}
            <MenuLine />
            <MenuItem
              icon="plus"
              onClick={() => {
                close()
                setSaving(true)
              }}
            >
              {words.save}
            </MenuItem>
          </>
        )}
      </Menu>
      {saving && (
        <Suspense fallback={null}>
          <SaveViewDialog query={query} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  )
}

function useRemoveView(): (view: SavedView) => void {
  const words = useViewText()
  const notify = useToast()
  const reportFailure = useReportFailure()
  const queryClient = useQueryClient()
  const removal = useMutation({
    mutationFn: (view: SavedView) => deleteSavedView(view.id, ifMatch(view.version)),
    onSuccess: (_, view) => notify({ title: words.deleted(view.name) }),
    onError: reportFailure,
    onSettled: () => queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  })
  return removal.mutate
}
