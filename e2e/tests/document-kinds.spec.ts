import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

test('kinds of documents are added, renamed, put in order and archived', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 4(22|09)/)
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/parametres/pieces`)
  const section = page.getByRole('region', { name: 'Types de pièces' })
  const kinds = section.getByRole('list', { name: 'Types de pièces' }).getByRole('listitem')
  await expect(kinds).toHaveText(['Facture', 'Reçu', 'Bon de livraison', 'Devis', 'Autre'])

  await section.getByLabel('Nouveau type de pièce').fill('devis')
  await section.getByRole('button', { name: 'Ajouter le type' }).click()
  await expect(section.getByText('Un autre type de pièce porte déjà ce nom.')).toBeVisible()
  await section.getByLabel('Nouveau type de pièce').fill('Ordre de mission')
  await section.getByRole('button', { name: 'Ajouter le type' }).click()
  await expect(kinds).toHaveCount(6)

  await section.getByRole('button', { name: 'Renommer Devis' }).click()
  await page.getByLabel('Nom du type').fill('Facture pro forma')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await section.getByRole('button', { name: 'Monter Ordre de mission' }).click()
  const order = ['Facture', 'Reçu', 'Bon de livraison', 'Facture pro forma', 'Ordre de mission', 'Autre']
  await expect(kinds).toHaveText(order)

  await section.getByRole('button', { name: 'Archiver Autre' }).click()
  await expect(page.getByText(/il ne s’archive pas/)).toBeVisible()
  await page.getByRole('button', { name: 'Fermer' }).first().click()
  await section.getByRole('button', { name: 'Archiver Reçu' }).click()
  await expect(kinds.filter({ hasText: 'Reçu' })).toContainText('Archivé')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.goto(`${school.url}/operations/nouvelle`)
  const offered = page.getByLabel('Type de pièce').getByRole('option')
  await expect(offered).toHaveText(order.filter((kind) => kind !== 'Reçu'))

  await page.goto(`${school.url}/parametres/pieces`)
  await section.getByRole('button', { name: 'Remettre Reçu en service' }).click()
  await expect(kinds.filter({ hasText: 'Archivé' })).toHaveCount(0)
  await section.getByRole('button', { name: 'Renommer Facture pro forma' }).click()
  await page.getByLabel('Nom du type').fill('Devis')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(kinds.filter({ hasText: 'Devis' })).toHaveCount(1)
})
