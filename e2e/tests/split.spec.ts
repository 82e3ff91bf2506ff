import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import type { School } from '../support/school.ts'
import { expect, test } from '../support/test.ts'

const YEAR = 2028

interface Line {
  id: string
}

async function line(school: School, unitId: string, categoryId: string): Promise<Line> {
  const months = Array.from({ length: 12 }, () => '1000')
  const { id } = await school.api.post<Line>('budget-lines', { fiscalYear: YEAR, unitId, categoryId, months })
  await school.api.post('budget-lines/validations', { ids: [id] })
  return { id }
}

test('an expense is split by key, submitted, seen in the drawer, and found under each of its lines', async ({
  school,
  page,
}) => {
  const teaching = await line(school, school.units.teaching.id, school.categories.transport.id)
  const administration = await line(school, school.units.administration.id, school.categories.transport.id)
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Date').fill(`15/03/${YEAR}`)
  await page.getByLabel('Description').fill('Car partagé')
  await page.getByLabel('Service').fill('Administration')
  await page.keyboard.press('Tab')
  await page.getByLabel('Prix unitaire').fill('1 000')
  await page.keyboard.press('Tab')

  await page.getByLabel('Lignes budgétaires').selectOption('À la main, par montant')
  await expect(page.getByText('Reste à répartir')).toContainText('1\u202f000\u202fFG')
  await page.getByLabel('Lignes budgétaires').selectOption('À la main, par clé')
  await page.getByLabel('Ligne budgétaire 1').fill('admin transport')
  await page.keyboard.press('Enter')
  await page.getByLabel('Poids').first().fill('2')
  await page.getByLabel('Ligne budgétaire 2').fill('péda transport')
  await page.keyboard.press('Enter')
  await page.getByLabel('Poids').last().fill('1')
  const parts = page.getByRole('listitem').filter({ has: page.getByLabel('Poids') })
  await expect(parts.first()).toContainText('667\u202fFG')
  await expect(parts.first()).toContainText('après 11\u202f333\u202fFG')
  await expect(parts.last()).toContainText('333\u202fFG')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const allocation = page.getByRole('region', { name: 'Imputation' })
  await expect(allocation).toContainText('poids 2')
  await expect(allocation).toContainText('667\u202fFG')
  await page.getByRole('button', { name: 'Soumettre' }).click()
  await expect(
    page
      .getByRole('region', { name: 'Détails de l’opération' })
      .getByText(/^2028-\d{6}$/)
      .first(),
  ).toBeVisible()

  await page.goto(`${school.url}/tableau-de-bord?fiscalYear=${YEAR}`)
  await expect(page.getByText('1\u202f000').first()).toBeVisible()
  for (const { id } of [teaching, administration]) {
    await page.goto(`${school.url}/operations?budgetLine=${id}`)
    await expect(page.getByText('Car partagé').first()).toBeVisible()
  }
})

test('what is left over is named at its field', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 422/)
  await line(school, school.units.teaching.id, school.categories.supplies.id)
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Date').fill(`15/03/${YEAR}`)
  await page.getByLabel('Description').fill('Moitié seulement')
  await page.getByLabel('Service').fill('Pédagogie')
  await page.keyboard.press('Tab')
  await page.getByLabel('Prix unitaire').fill('1 000')
  await page.keyboard.press('Tab')
  await page.getByLabel('Lignes budgétaires').selectOption('À la main, par pourcentage')
  await page.getByLabel('Ligne budgétaire 1').fill('péda fourn')
  await page.keyboard.press('Enter')
  await page.getByLabel('Pourcentage').first().fill('60')
  await page.getByRole('button', { name: 'Retirer la ligne 2' }).click()
  await expect(page.getByText('Reste à répartir')).toContainText('40')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/Les parts font 60/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Parts égales' }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Imputation' })).toContainText('100\u202f%')
})
