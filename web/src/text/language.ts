export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'suivi.language'

/** The language chosen in this browser; French until someone chooses. */
export function storedLanguage(): Language | undefined {
  const stored = localStorage.getItem(STORED)
  return stored === 'fr' || stored === 'en' ? stored : undefined
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(STORED, language)
}
