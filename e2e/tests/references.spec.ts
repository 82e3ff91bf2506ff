import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

const PAGES = [
  { path: '/services', title: 'Services' },
  { path: '/categories', title: 'Catégories' },
  { path: '/fournisseurs', title: 'Fournisseurs' },
  { path: '/sources', title: 'Sources de financement' },
]

for (const { path, title } of PAGES) {
  test(`${title}: accessible, and fits a phone`, async ({ school, page }) => {
    await school.signIn(page, school.people.administrator)
    await page.goto(school.url + path)
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}

test('a unit is created and at once offered to the entry', async ({ school, page }) => {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/services`)
  await page.getByRole('button', { name: 'Nouveau service' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nouveau service' })
  await dialog.getByRole('button', { name: 'Créer' }).click()
  await expect(dialog.getByLabel('Code')).toHaveAccessibleDescription('À remplir.')
  await expect(dialog.getByLabel('Code')).toBeFocused()
  await dialog.getByLabel('Code').fill('BIB')
  await dialog.getByLabel('Nom').fill('Bibliothèque')
  await dialog.getByRole('button', { name: 'Créer' }).click()
  await expect(page.getByText('« Bibliothèque » créé')).toBeVisible()
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Service').fill('bib')
  await expect(page.getByRole('option', { name: /Bibliothèque/ })).toBeVisible()
})

test('a page that does not exist says so and leads back', async ({ school, page }) => {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/nulle-part`)
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible()
  await page.getByRole('link', { name: 'Voir les opérations' }).click()
  await expect(page).toHaveURL(/\/operations/)
})
