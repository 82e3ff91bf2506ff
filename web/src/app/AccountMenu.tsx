import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { signOut } from '../api/generated/session'
import type { IconName } from '../design/icons'
import { Menu, MenuHeading, MenuItem, MenuLine } from '../design/Menu'
import { changeTheme, type Theme, useTheme } from '../design/theme'
import { left } from '../identity/leaving'
import { SIGN_OUT } from '../identity/session'
import { useLanguage, useText } from '../text/TextProvider'
import { AccountButton } from './AccountButton'
import { useReportFailure } from './explain'

const THEMES: readonly [Theme, IconName, 'themeSystem' | 'themeLight' | 'themeDark'][] = [
  ['system', 'screen', 'themeSystem'],
  ['light', 'sun', 'themeLight'],
  ['dark', 'moon', 'themeDark'],
]

/** Who is signed in, the look and the language, and the way out. */
export default function AccountMenu() {
  const text = useText()
  const theme = useTheme()
  const { language, changeLanguage } = useLanguage()
  const leave = useSignOut()
  return (
    <Menu label={text.shell.account} align="start" above trigger={(props) => <AccountButton {...props} />}>
      {(close) => (
        <>
          <MenuHeading>{text.shell.theme}</MenuHeading>
          {THEMES.map(([name, icon, label]) => (
            <MenuItem key={name} icon={icon} checked={theme === name} onClick={() => changeTheme(name)}>
              {text.shell[label]}
            </MenuItem>
          ))}
          <MenuHeading>{text.shell.language}</MenuHeading>
          <MenuItem icon="language" checked={language === 'fr'} onClick={() => changeLanguage('fr')}>
            Français
          </MenuItem>
          <MenuItem icon="language" checked={language === 'en'} onClick={() => changeLanguage('en')}>
            English
          </MenuItem>
          <MenuLine />
          <MenuItem
            icon="signOut"
            onClick={() => {
              close()
              leave()
            }}
          >
            {text.shell.signOut}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

function useSignOut(): () => void {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const onError = useReportFailure()
  const leaving = useMutation({
    mutationKey: SIGN_OUT,
    mutationFn: async () => {
      // What is under way would be asked as nobody; and the page that is left would ask again for what is forgotten.
      await queryClient.cancelQueries()
      left()
      await signOut()
      await navigate({ to: '/connexion' })
      queryClient.getQueryCache().clear()
    },
    onError,
  })
  return leaving.mutate
}
