import { expect, test } from '../support/test.ts'

const YEAR = '2029'

test('a figure of a line leads to what is charged to it, and the filter says so', async ({ school, page }) => {
  const line = await school.api.post<{ id: string }>('budget-lines', {
    fiscalYear: Number(YEAR),
    unitId: school.units.teaching.id,
    categoryId: school.categories.transport.id,
    amount: '500000',
  })
  await school.api.post('budget-lines/validations', { ids: [line.id] })
  const bus = await school.spend({
    description: 'Location de bus',
    date: `${YEAR}-03-10`,
    unitId: school.units.teaching.id,
    supplierName: 'Transports Kipé',
  })
  await school.api.post(`operations/${bus.id}/submission`, {})
  await school.signIn(page, school.people.administrator)

  await page.goto(`${school.url}/execution?fiscalYear=${YEAR}`)
  await page
    .getByRole('row', { name: /Toutes sources/ })
    .getByRole('link', { name: '100\u202f000', exact: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`budgetLine=.*${line.id}`))
  await expect(page.getByRole('button', { name: /Retirer.*2029 · PED · Transport/ })).toBeVisible()
  await expect(page.getByText('1 opération', { exact: true })).toBeVisible()

  await page.goto(`${school.url}/rapport-mensuel?month=${YEAR}-03`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger en CSV' }).click()
  expect((await download).suggestedFilename()).toBe(`rapport-mensuel-${YEAR}-03.csv`)
  const paid = page
    .getByRole('row', { name: /^Ensemble/ })
    .getByRole('link')
    .nth(3)
  await expect(paid).toHaveAttribute('href', new RegExp(`paidFrom=${YEAR}-03-01.*paidTo=${YEAR}-03-31`))
})

test('the dashboard counts what waits, and a supplier leads to its statement', async ({ school, page }) => {
  await school.spend({ description: 'Craies', supplierName: 'Papeterie du Rond-Point' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/tableau-de-bord`)
  const tasks = page.getByRole('region', { name: 'À traiter' })
  await tasks.getByRole('link', { name: /Mes brouillons/ }).click()
  await expect(page).toHaveURL(/createdBy=.*status=.*DRAFT/)

  await page.goto(`${school.url}/releve-fournisseur?from=${YEAR}-01-01&to=${YEAR}-12-31`)
  await page.getByLabel('Fournisseur').fill('Papeterie du Rond')
  await page.getByRole('option', { name: 'Papeterie du Rond-Point' }).click()
  await expect(page.getByRole('row', { name: /Cumul à la fin de la période/ })).toContainText('0')
})
