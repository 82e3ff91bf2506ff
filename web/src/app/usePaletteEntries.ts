import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { listOperations } from '../api/generated/operations'
import type { IconName } from '../design/icons'
import { changeTheme, useTheme } from '../design/theme'
import { useCan } from '../identity/session'
import { folded } from '../text/folded'
import { useLanguage, useText } from '../text/TextProvider'
import { PLACES } from './places'
import { useFormat } from './useFormat'

export interface PaletteEntry {
  id: string
  group: 'paletteActions' | 'paletteGoTo' | 'paletteOperations'
  label: string
  extra?: string
  icon: IconName
  run: () => void
}

const OPERATIONS_SHOWN = 6
const SHORTEST_SEARCH = 2

/** Everything the palette offers for the words typed: places, actions, then operations that match. */
export function usePaletteEntries(typed: string): PaletteEntry[] {
  const text = useText()
  const can = useCan()
  const navigate = useNavigate()
  const commands = useCommands()
  const found = useFoundOperations(typed.trim())
  const wanted = folded(typed)
  const places = PLACES.filter((place) => can(place.permission)).map((place): PaletteEntry => ({
    id: place.to,
    group: place.group === 'start' ? 'paletteActions' : 'paletteGoTo',
    label: place.label(text),
    icon: place.icon,
    run: () => void navigate({ to: place.to }),
  }))
  const offered = [...places, ...commands].filter((entry) => folded(entry.label).includes(wanted))
  const order = (group: PaletteEntry['group']) => offered.filter((entry) => entry.group === group)
  return [...order('paletteActions'), ...order('paletteGoTo'), ...found]
}

function command(id: string, label: string, icon: IconName, run: () => void): PaletteEntry {
  return {
    id,
    group: 'paletteActions',
    label,
    icon,
    run,
  }
}

function useCommands(): PaletteEntry[] {
  const text = useText()
  const theme = useTheme()
  const { language, changeLanguage } = useLanguage()
  return [
    ...(theme === 'dark'
      ? []
      : [command('dark', `${text.shell.theme} · ${text.shell.themeDark}`, 'moon', () => changeTheme('dark'))]),
    ...(theme === 'light'
      ? []
      : [command('light', `${text.shell.theme} · ${text.shell.themeLight}`, 'sun', () => changeTheme('light'))]),
    ...(theme === 'system'
      ? []
      : [command('system', `${text.shell.theme} · ${text.shell.themeSystem}`, 'screen', () => changeTheme('system'))]),
    language === 'fr'
      ? command('en', 'English', 'language', () => changeLanguage('en'))
      : command('fr', 'Français', 'language', () => changeLanguage('fr')),
  ]
}

function useFoundOperations(q: string): PaletteEntry[] {
  const text = useText()
  const format = useFormat()
  const navigate = useNavigate()
  const { data } = useQuery({
    queryKey: ['operations', 'palette', q],
    queryFn: ({ signal }) => listOperations({ q, size: OPERATIONS_SHOWN }, { signal }),
    enabled: q.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  })
  if (q.length < SHORTEST_SEARCH) return []
  const found = (data?.items ?? []).map((operation): PaletteEntry => ({
    id: operation.id,
    group: 'paletteOperations',
    label: operation.description,
    extra: format.money(operation.amount, operation.currency),
    icon: 'operations',
    run: () => void navigate({ to: '/operations', search: { q, operation: operation.id } }),
  }))
  return [
    ...found,
    {
      id: 'all',
      group: 'paletteOperations',
      label: text.shell.paletteSearchAll(q),
      icon: 'search',
      run: () => void navigate({ to: '/operations', search: { q } }),
    },
  ]
}
