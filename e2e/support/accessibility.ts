import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = [1280, 360]
const SCHEMES = ['light', 'dark'] as const

/** Axe finds nothing serious on the page as it stands: wide and narrow, light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(page.locator('html'), 'the page follows the scheme of the machine').toHaveAttribute(
        'data-theme',
        colorScheme,
      )
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => ({
          id,
          help,
          at: nodes.map(({ target }) => target.join(' ')),
        }))
      expect(serious, `${width} px, ${colorScheme}`).toEqual([])
    }
  }
}

/** Nothing sticks out sideways on a phone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}
