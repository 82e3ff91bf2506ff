import type { LaunchOptions, PlaywrightTestOptions } from '@playwright/test'

const asRoot = process.getuid?.() === 0

/** The machine's own Chromium, kept from calling home. */
export const browser: LaunchOptions = {
  executablePath: process.env['SUIVI_CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    ...(asRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}

/** A bookkeeper's browser in Conakry. */
export const context = {
  locale: 'fr-FR',
  timezoneId: 'Africa/Conakry',
  viewport: { width: 1280, height: 800 },
} satisfies Partial<PlaywrightTestOptions>
