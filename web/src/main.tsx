import './design/tokens.css'
import './design/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from './app/App'
import { applyTheme, followSystemTheme } from './design/theme'
import { storedLanguage } from './text/language'
import { loadWords } from './text/TextProvider'

applyTheme()
followSystemTheme()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const words = await loadWords(storedLanguage() ?? 'fr')
createRoot(root).render(
  <StrictMode>
    <App words={words} />
  </StrictMode>,
)
