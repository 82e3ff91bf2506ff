import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test('somebody is told what waits for them, opens it, and chooses how to be told by mail', async ({ school, page }) => {
  const signer = await person(school, 'Fanta Sylla', 'AUTHORISER')
  const { id } = await school.spend({
    description: 'Chaises du préau',
    date: '2034-03-16',
    unitPrice: '75000',
  })
  await school.api.post(`operations/${id}/submission`, {})
  await school.signIn(page, signer)
  await page.goto(`${school.url}/operations`)
  await page.getByRole('link', { name: /Notifications.*1 non lue/ }).click()
  const told = page.getByRole('list', { name: 'Notifications' }).getByRole('listitem')
  await expect(told).toHaveCount(1)
  await expect(told.first()).toContainText(/Chaises du préau.*attend votre signature/)
  await page.getByLabel('Un intérim me concerne').selectOption('Résumé du matin')
  await page.getByLabel('Ne pas envoyer de courriel entre certaines heures').check()
  await page.getByLabel('De', { exact: true }).fill('19:30')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Préférences enregistrées')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Un intérim me concerne')).toHaveValue('DIGEST')
  await expect(page.getByLabel('De', { exact: true })).toHaveValue('19:30')
  await page.setViewportSize({ width: 1280, height: 900 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await told.first().getByRole('link', { name: 'Ouvrir' }).click()
  await expect(page.getByRole('region', { name: 'Détails de l’opération' })).toContainText('Chaises du préau')
  await page.goto(`${school.url}/notifications`)
  await page.getByLabel('Non lues seulement').check()
  await expect(page.getByText('Rien de nouveau')).toBeVisible()
})

test('Courriels: says that no server is set, accessible, and fits a phone', async ({ school, page }) => {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/courriels`)
  await expect(page.getByRole('heading', { name: 'Courriels', level: 1 })).toBeVisible()
  await expect(page.getByText(/Aucun serveur de courriel n’est réglé/)).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 900 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
