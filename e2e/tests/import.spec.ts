import { expectAccessible } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

const PAYMENTS = [
  'Date;Service;Fournisseur;Objet;Montant',
  '02/03/2026;Internat;Station Total Kaloum;Carburant du groupe électrogène;1 250 000',
  '05/03/2026;Internat;Papeterie Madina;Cahiers et stylos;875 000',
  '31/02/2026;Internat;EDG;Électricité de février;2 430 500',
].join('\r\n')

test('a CSV is read, checked, imported without its faulty line, and taken back', async ({ school, page }) => {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/imports/nouveau`)
  await page.getByLabel('Choisir un fichier').setInputFiles({
    name: 'dépenses mars.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(PAYMENTS),
  })
  await expect(page.getByLabel('Colonne pour Date')).toHaveValue('Date')
  await expect(page.getByLabel('Colonne pour Montant')).toHaveValue('Montant')
  await page.getByLabel('Colonne pour Description').selectOption('Objet')
  await expect(page.getByRole('cell', { name: 'Cahiers et stylos' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Vérifier toutes les lignes' }).click()
  await expect(page.getByRole('heading', { name: 'Résultat de la vérification' })).toBeVisible()
  await expect(page.getByText('31/02/2026')).toBeVisible()
  await page.getByLabel('Importer les lignes prêtes, laisser les autres').check()
  await page.getByRole('button', { name: 'Importer 2 opérations' }).click()
  await expect(page.getByText('2 opérations créées')).toBeVisible()

  await page.getByRole('link', { name: 'Voir les opérations importées' }).click()
  await expect(page.getByText(/Total 2\u202f125\u202f000.FG/)).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Annuler tout l’import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler tout l’import' }).click()
  await expect(page.getByText('Import annulé')).toBeVisible()
})
