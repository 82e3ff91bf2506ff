import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import type { School } from '../support/school.ts'
import { expect, test } from '../support/test.ts'

const PAGE = 50

test('words find an expense whatever their accents, and the address keeps them', async ({ school, page }) => {
  await school.spend({ description: 'Réparation du château d’eau', unitPrice: '3500000' })
  await school.signIn(page, school.people.reader)
  await page.goto(`${school.url}/operations`)
  await page.getByRole('searchbox', { name: 'Rechercher dans les opérations' }).fill('chateau repar')
  await expect(page.getByRole('row', { name: /Réparation du château d’eau/ })).toBeVisible()
  await expect(page.getByText('1 opération', { exact: true })).toBeVisible()
  await expect(page.getByText(/Total 3\u202f500\u202f000.FG/)).toBeVisible()
  await expect(page).toHaveURL(/q=chateau/)
  await page.reload()
  await expect(page.getByRole('row', { name: /Réparation du château d’eau/ })).toBeVisible()
})

test('filters narrow, sums follow, and each can be taken back', async ({ school, page }) => {
  await school.spend({ description: 'Filtre gasoil A', unitPrice: '40000', categoryId: school.categories.transport.id })
  await school.spend({ description: 'Filtre papier B', unitPrice: '60000', categoryId: school.categories.supplies.id })
  await school.signIn(page, school.people.reader)
  await page.goto(`${school.url}/operations?q=filtre`)
  await expect(page.getByText('2 opérations', { exact: true })).toBeVisible()
  await page
    .getByRole('group', { name: 'Catégorie' })
    .getByRole('checkbox', { name: /Transport/ })
    .check()
  await expect(page.getByText('1 opération', { exact: true })).toBeVisible()
  await expect(page.getByText(/Total 40\u202f000.FG/)).toBeVisible()
  await page.getByRole('button', { name: /^Retirer le filtre Catégorie/ }).click()
  await expect(page.getByText('2 opérations', { exact: true })).toBeVisible()
})

test('pages go forth and back', async ({ school, page }) => {
  await spendMany(school, PAGE + 10)
  await school.signIn(page, school.people.reader)
  await page.goto(`${school.url}/operations?q=feuilleton&sort=amount`)
  const rows = page.getByRole('row', { name: /Feuilleton/ })
  await expect(rows).toHaveCount(PAGE)
  await expect(rows.first()).toContainText('Feuilleton 1')
  await page.getByRole('button', { name: 'Suivant' }).click()
  await expect(rows).toHaveCount(10)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('button', { name: 'Précédent' }).click()
  await expect(rows).toHaveCount(PAGE)
  await expect(rows.first()).toContainText('Feuilleton 1')
})

test('words that nothing resembles are not said to have near spellings', async ({ school, page }) => {
  await school.signIn(page, school.people.reader)
  await page.goto(`${school.url}/operations?q=zzzqqq`)
  await expect(page.getByRole('heading', { name: 'Aucune opération ne correspond' })).toBeVisible()
  await expect(page.getByText('orthographes proches')).toHaveCount(0)
})

test('printed with an operation open, the page is that operation', async ({ school, page }) => {
  const { id } = await school.spend({ description: 'Impression d’une opération' })
  await school.signIn(page, school.people.reader)
  await page.goto(`${school.url}/operations?operation=${id}`)
  const details = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(details.getByText('Impression d’une opération').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(details).toBeVisible()
  await expect(page.getByText('Lycée de Kipé').last()).toBeVisible()
  await expect(page.getByRole('table')).toBeHidden()
})

test('a view keeps its filters under a name', async ({ school, page }) => {
  await school.spend({ description: 'Vue sur le carburant' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations?q=carburant`)
  await page.getByRole('button', { name: 'Vues' }).click()
  await page.getByRole('menuitem', { name: 'Enregistrer cette vue…' }).click()
  await page.getByLabel('Nom').fill('Carburant du lycée')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goto(`${school.url}/operations`)
  await page.getByRole('button', { name: 'Vues' }).click()
  await page.getByRole('menuitemradio', { name: 'Carburant du lycée' }).click()
  await expect(page).toHaveURL(/q=carburant/)
})

test('the list and its drawer are accessible and fit a phone', async ({ school, page }) => {
  const { id } = await school.spend({ description: 'Facture d’électricité', reference: 'EDG-03' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations`)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${school.url}/operations?operation=${id}`)
  await expect(page.getByRole('definition').filter({ hasText: 'EDG-03' })).toBeVisible()
  await expectAccessible(page)
})

async function spendMany(school: School, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await school.spend({ description: `Feuilleton ${number}`, unitPrice: String(1000 * number) })
  }
}
