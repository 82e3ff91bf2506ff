import type { Page } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import type { School } from '../support/school.ts'
import { expect, test } from '../support/test.ts'

const YEAR = '2027'

async function line(school: School, unitId: string, months: string): Promise<{ id: string }> {
  return school.api.post('budget-lines', {
    fiscalYear: Number(YEAR),
    unitId,
    categoryId: school.categories.supplies.id,
    months: Array.from({ length: 12 }, () => months),
  })
}

async function openGrid(school: School, page: Page): Promise<void> {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/budget?fiscalYear=${YEAR}`)
  await expect(page.getByRole('grid', { name: 'Budget' })).toBeVisible()
}

/** The cell of the teaching unit's line in a month, from 1. */
function cell(page: Page, month: number) {
  return page
    .getByRole('row', { name: /Sélectionner Fournitures/ })
    .getByRole('gridcell')
    .nth(month)
}

test('a budget is prepared by keyboard and paste, undone, refused at the cell, and validated', async ({
  school,
  page,
}) => {
  await line(school, school.units.teaching.id, '100')
  await openGrid(school, page)

  await cell(page, 1).click()
  await page.keyboard.type('1.250')
  await page.keyboard.press('Tab')
  await expect(cell(page, 1)).toHaveText('1\u202f250')
  await expect(cell(page, 2)).toBeFocused()
  await expect(cell(page, 0)).toHaveText('2\u202f350')

  await page.keyboard.press('Control+z')
  await expect(cell(page, 1)).toHaveText('100')

  await cell(page, 1).focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '1 000\t2 000\tabc\r\n')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(cell(page, 2)).toHaveText('2\u202f000')
  await expect(cell(page, 3)).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('« abc » n’est pas un montant.')).toBeVisible()
  await expect(cell(page, 0)).toHaveText('4\u202f000')
  await cell(page, 3).focus()
  await page.keyboard.press('Escape')
  await expect(cell(page, 3)).not.toHaveAttribute('aria-invalid')
  await expect(cell(page, 3)).toHaveText('100')
  await cell(page, 3).focus()
  await page.keyboard.type('1-2')
  await page.keyboard.press('Enter')
  await expect(cell(page, 3)).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 3)).toHaveText('100')
  await expect(cell(page, 1)).toHaveText('1\u202f000')

  await page.getByRole('button', { name: 'Tout valider' }).click()
  const dialog = page.getByRole('dialog', { name: /Valider 1 ligne/ })
  await expect(dialog).toContainText('4\u202f000\u202fFG deviennent des crédits ouverts')
  await dialog.getByRole('button', { name: 'Valider' }).click()
  await expect(page.getByText('1 ligne validée')).toBeVisible()

  await page.getByLabel('Montrer').selectOption('Disponible')
  const total = page
    .getByRole('row', { name: /Ensemble du budget/ })
    .getByRole('link')
    .first()
  await expect(total).toHaveText('4\u202f000')
  await total.click()
  await expect(page).toHaveURL(/\/operations\?.*from=2027-01-01/)
})

test('the entry says what the line has left, before and after', async ({ school, page }) => {
  const { id } = await line(school, school.units.administration.id, '1000')
  await school.api.post('budget-lines/validations', { ids: [id] })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Date').fill(`15/12/${YEAR}`)
  await page.getByLabel('Service').fill('Administration')
  await page.keyboard.press('Tab')
  await page.getByLabel('Catégorie').fill('Fournitures')
  await page.keyboard.press('Tab')
  await page.getByLabel('Prix unitaire').fill('12 001')
  const left = page.getByRole('region', { name: 'Ligne budgétaire' })
  await expect(left).toContainText('12\u202f000\u202fFG')
  await expect(left).toContainText('−1\u202fFG')
  await expect(left.getByRole('status')).toBeVisible()
})

for (const { path, title } of [
  { path: `/budget?fiscalYear=${YEAR}`, title: 'Budget' },
  { path: `/tableau-de-bord?fiscalYear=${YEAR}`, title: 'Tableau de bord' },
  { path: `/execution?fiscalYear=${YEAR}`, title: 'Situation d’exécution' },
  { path: `/rapport-mensuel?month=${YEAR}-01`, title: 'Rapport mensuel' },
  { path: `/comparaison?fiscalYear=${YEAR}`, title: 'Comparaison d’exercices' },
  { path: '/releve-fournisseur', title: 'Relevé fournisseur' },
]) {
  test(`${title}: accessible, and fits a phone`, async ({ school, page }) => {
    await school.signIn(page, school.people.administrator)
    await page.goto(school.url + path)
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
