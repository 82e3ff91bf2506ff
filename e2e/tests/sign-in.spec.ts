import { expectAccessible } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

test('a wrong password is refused in plain words', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 401/)
  await page.goto(`${school.url}/operations`)
  await expect(page).toHaveURL(/\/connexion/)
  await page.getByLabel('Adresse électronique').fill(school.people.reader.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill('un autre mot de passe')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByText('Adresse ou mot de passe incorrect.')).toBeVisible()
  await expectAccessible(page)
})

test('signing in leads where one was going, signing out leads back to the door', async ({ school, page }) => {
  await page.goto(`${school.url}/services`)
  await page.getByLabel('Adresse électronique').fill(school.people.administrator.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(school.people.administrator.password)
  await page.getByLabel('Mot de passe', { exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Services', level: 1 })).toBeVisible()

  await page.getByRole('button', { name: 'Aïssatou Bah' }).click()
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  await expect(page).toHaveURL(/\/connexion/)
  await page.goto(`${school.url}/operations`)
  await expect(page).toHaveURL(/\/connexion/)
})

test('a session that ends during an entry is taken up again, and nothing typed is lost', async ({
  school,
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/status of 40[13]/)
  await school.signIn(page, school.people.clerkOfTeaching)
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Description').fill('Craie pour le premier cycle')
  await page.getByLabel('Prix unitaire').fill('45 000')
  await page.context().clearCookies()
  await page.keyboard.press('Control+Enter')

  const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' })
  await expect(dialog.getByLabel('Mot de passe', { exact: true })).toBeFocused()
  await page.keyboard.type(school.people.clerkOfTeaching.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page).toHaveURL(/\/operations\?.*operation=/)
  await expect(page.getByRole('row', { name: /Craie pour le premier cycle/ })).toBeVisible()
})
