import { join } from 'node:path'

import { demoAdministrator } from '../support/demo.ts'
import { signIn } from '../support/school.ts'
import { expect, test } from '../support/test.ts'

const picture = (name: string) => ({ path: join(import.meta.dirname, `../../docs/images/${name}.png`) })

test('the pictures of the README', async ({ demo, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, demo.url, await demoAdministrator(demo))

  // The house's letters are taken from the second page on.
  await page.goto(`${demo.url}/operations`)
  await page.evaluate(() => document.fonts.load('14px "Inter Variable"').then((fonts) => fonts.length))
  await page.goto(`${demo.url}/operations?status=PAID`)
  await expect(page.getByRole('row').nth(20)).toBeVisible()
  await expect(page.getByRole('group', { name: 'Fournisseur' })).toBeVisible()
  await page.screenshot(picture('list'))

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${demo.url}/operations?q=carburant`)
  await page.getByRole('row').nth(9).click()
  await expect(page.getByRole('region', { name: 'Détails de l’opération' }).getByText('Historique')).toBeVisible()
  await page.screenshot(picture('dark'))
  await page.emulateMedia({ colorScheme: 'light' })

  for (const [name, path] of [
    ['dashboard', '/tableau-de-bord'],
    ['budget', '/budget'],
    ['execution', '/execution'],
  ] as const) {
    await page.goto(`${demo.url}${path}`)
    await expect(page.getByText(/\d\u202f\d{3}\u202f\d{3}/).first()).toBeVisible()
    await page.screenshot(picture(name))
  }

  // Narrow enough to have no room for the documents beside, of which the demonstration has none.
  await page.setViewportSize({ width: 1200, height: 800 })
  await page.goto(`${demo.url}/a-traiter`)
  await page.getByRole('list', { name: 'À traiter' }).getByRole('listitem').nth(1).getByRole('button').click()
  const details = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(details.getByText('Position budgétaire')).toBeVisible()
  await expect(details.getByRole('region', { name: 'Pièces justificatives' })).toBeVisible()
  await page.screenshot(picture('inbox'))

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${demo.url}/operations`)
  await expect(page.getByText(/\d opérations/).first()).toBeVisible()
  await page.screenshot(picture('phone'))

  await page.setViewportSize({ width: 1280, height: 860 })
  await page.goto(`${demo.url}/operations/nouvelle`)
  await page.getByLabel('Fournisseur').fill('Papeterie de Kaloum')
  await page.getByLabel('Description').fill('Cahiers de 200 pages, lot de la rentrée')
  await page.getByLabel('Quantité').fill('1 200')
  await page.getByLabel('Prix unitaire').fill('12.500')
  await page.getByLabel('Prix unitaire').focus()
  await expect(page.getByText(/15\u202f000\u202f000/).first()).toBeVisible()
  await page.screenshot(picture('form'))

  await page.goto(`${demo.url}/imports/nouveau`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'depenses-mars.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(PAYMENTS),
  })
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}/)
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.screenshot(picture('import'))
})

const PAYMENTS = [
  'Date;Service;Fournisseur;Objet;Montant',
  '02/03/2026;Administration;Station Total Kaloum;Carburant du groupe électrogène;1 250 000',
  '05/03/2026;Pédagogie;Papeterie Madina;Cahiers et stylos;875 000',
  '09/03/2026;Administration;EDG;Électricité de février;2 430 500',
  '12/03/2026;Pédagogie;Imprimerie Lisbonne;Bulletins du premier trimestre;1 640 000',
  '17/03/2026;Administration;Orange Guinée;Connexion internet;600 000',
].join('\n')
