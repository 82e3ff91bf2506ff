import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

test('an expense is entered from end to end on the keyboard', async ({ school, page }) => {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations`)
  await expect(page.getByRole('heading', { name: 'Opérations', level: 1 })).toBeVisible()
  const { keyboard } = page
  await keyboard.press('n')
  await expect(page.getByLabel('Date', { exact: true })).toBeFocused()
  await keyboard.type('16/03/2026')
  await keyboard.press('Tab')
  await keyboard.type('Imprimerie Lisbonne')
  await keyboard.press('Tab')
  await expect(page.getByText('Nouveau fournisseur')).toBeVisible()
  await keyboard.type('Carnets de notes du premier cycle')
  await keyboard.press('Tab')
  await keyboard.type('FA-2026-0117')
  await keyboard.press('Tab')
  await keyboard.type('adm')
  await keyboard.press('Enter')
  await page.getByLabel('Catégorie').focus()
  await keyboard.type('fourn')
  await keyboard.press('Enter')
  await page.getByLabel('Quantité').focus()
  await keyboard.type('1 200')
  await keyboard.press('Tab')
  await keyboard.type('12.500')
  await expect(page.getByText('Compris', { exact: false })).toBeVisible()
  await keyboard.press('Control+Enter')

  await expect(page).toHaveURL(/\/operations\?.*operation=/)
  const details = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(details.getByText('Carnets de notes du premier cycle').first()).toBeVisible()
  await expect(details.getByText(/^15\u202f000\u202f000.FG$/)).toBeVisible()
})

test('a probable duplicate is shown before it is saved', async ({ school, page }) => {
  await school.spend({ description: 'Achat de craie', supplierName: 'Papeterie Madina', reference: 'FA-77' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Fournisseur').fill('Papeterie Madina')
  await page.getByRole('option', { name: 'Papeterie Madina', exact: true }).click()
  await page.getByLabel('Référence').fill('FA-77')
  await page.getByLabel('Description').fill('Craie blanche')
  await page.getByRole('combobox', { name: 'Service' }).fill('adm')
  await page.getByRole('combobox', { name: 'Service' }).press('Enter')
  await page.getByLabel('Prix unitaire').fill('100000')
  await expect(page.getByText('Peut-être déjà saisie')).toBeVisible()
  await expect(page.getByText('même référence').first()).toBeVisible()
})

test('two editors: the second chooses field by field and loses nothing', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 412/)
  const { id } = await school.spend({ description: 'Location de bus' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/${id}/modifier`)
  await page.getByLabel('Description').fill('Location de bus pour la sortie')

  const other = await school.api.get<{ version: number; unit: { id: string } }>(`operations/${id}`)
  await school.api.put(
    `operations/${id}`,
    {
      date: '2026-03-16',
      unitId: other.unit.id,
      description: 'Location de bus',
      quantity: '2',
      unitPrice: '100000',
    },
    { 'If-Match': `"${other.version}"` },
  )

  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const conflict = page.getByRole('dialog', { name: 'Quelqu’un a modifié cette opération entre-temps' })
  await expect(conflict).toBeVisible()
  await conflict.getByRole('button', { name: 'Garder ces choix' }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  const details = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(details.getByText('Location de bus pour la sortie').first()).toBeVisible()
  const saved = await school.api.get<{ quantity: string; description: string }>(`operations/${id}`)
  expect(saved).toMatchObject({ quantity: '2', description: 'Location de bus pour la sortie' })
})

test('the entry form is accessible and fits a phone', async ({ school, page }) => {
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/nouvelle`)
  await expect(page.getByRole('heading', { name: 'Nouvelle opération', level: 1 })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
