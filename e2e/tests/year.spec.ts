import type { Locator } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import type { Credentials } from '../support/api.ts'
import { leave } from '../support/leave.ts'
import type { School } from '../support/school.ts'
import { expect, test } from '../support/test.ts'

const PASSWORD = 'un mot de passe assez long'

/** Somebody of the school's finance office. */
async function finance(school: School, name: string): Promise<Credentials> {
  const email = `${name.toLowerCase().replace(' ', '.')}@lycee-kipe.example`
  const person = { email, password: PASSWORD }
  await school.api.post('users', {
    ...person,
    name,
    role: 'FINANCE',
    language: 'fr',
    allUnits: true,
    unitIds: [],
    active: true,
  })
  return person
}

async function openLine(school: School, year: number, categoryId: string, amount: string): Promise<string> {
  const { id } = await school.api.post<{ id: string }>('budget-lines', {
    fiscalYear: year,
    unitId: school.units.administration.id,
    categoryId,
    amount,
  })
  await school.api.post('budget-lines/validations', { ids: [id] })
  return id
}

async function category(school: School, code: string, name: string): Promise<string> {
  const { id } = await school.api.post<{ id: string }>('categories', { code, name, active: true })
  return id
}

async function pick(box: Locator, typed: string): Promise<void> {
  await box.fill(typed)
  await box.press('Enter')
}

test('a month is closed, and who enters in it reads why beside the date', async ({
  school,
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/status of 409/)
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/exercices`)
  const year = page.getByRole('region', { name: 'Exercice 2025' })
  await year.getByRole('checkbox', { name: 'janvier 2025' }).check()
  await year.getByRole('button', { name: 'Fermer', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer', exact: true }).last().click()
  await expect(page.getByText('1 mois enregistré')).toBeVisible()

  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Date', { exact: true }).fill('15/01/2025')
  await page.getByLabel('Description').fill('Craie oubliée')
  await expect(page.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(/fermé \(janvier 2025\)/)
  await pick(page.getByRole('combobox', { name: 'Service' }), 'Administration')
  await page.getByLabel('Prix unitaire').fill('5000')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(/fermée/)
})

test('an edit beyond its line is refused, and that is said once', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 409/)
  const categoryId = await category(school, '701', 'Réparations')
  await openLine(school, 2026, categoryId, '100000')
  const { id } = await school.spend({ description: 'Réparer le portail', categoryId, unitPrice: '60000' })
  await school.api.post(`operations/${id}/submission`, {})
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations/${id}/modifier`)
  await page.getByLabel('Prix unitaire').fill('160000')
  await page.keyboard.press('Control+Enter')
  const refusal = page.getByText(/Le disponible de la ligne «\s.+\s» est de/)
  await expect(refusal).toHaveCount(1)
  await expect(page.getByText('sera refusée', { exact: false })).toHaveCount(0)
  await page.getByLabel('Prix unitaire').fill('90000')
  await expect(refusal).toHaveCount(0)
})

test('an operation is approved by one and paid by another, in the drawer', async ({ school, page }) => {
  const approver = await finance(school, 'Sekou Keita')
  const payer = await finance(school, 'Hawa Conde')
  const { id } = await school.spend({ description: 'Peinture du préau', unitPrice: '45000' })
  await school.api.post(`operations/${id}/submission`, {})
  await school.signIn(page, approver)
  await page.goto(`${school.url}/operations?operation=${id}`)
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  await drawer.getByRole('button', { name: 'Approuver' }).click()
  await expect(page.getByText('Opération approuvée')).toBeVisible()
  await expect(drawer.getByText('Approuvée').first()).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'Payer' })).toHaveCount(0)

  await leave(page)
  await school.signIn(page, payer)
  await page.goto(`${school.url}/operations?operation=${id}`)
  await drawer.getByRole('button', { name: 'Payer' }).click()
  // The dialog stands in the drawer, which has a cross of its own: the first field has the focus, and Enter answers.
  await expect(page.getByRole('dialog').getByLabel('Montant payé')).toBeFocused()
  await page.getByRole('dialog').getByLabel('Mode de paiement').selectOption('Espèces')
  await page.getByRole('dialog').getByLabel('Montant payé').press('Enter')
  await expect(page.getByText('Paiement enregistré')).toBeVisible()
  await expect(drawer.getByText('Payée').first()).toBeVisible()
})

test('a transfer is asked for by one, signed by another, and moves the appropriation', async ({ school, page }) => {
  const giving = await openLine(school, 2026, await category(school, '711', 'Voyages'), '500000')
  await openLine(school, 2026, await category(school, '712', 'Manuels'), '0')
  const person = await finance(school, 'Mariama Barry')
  await school.signIn(page, person)
  await page.goto(`${school.url}/virements?fiscalYear=2026`)
  await page.getByRole('button', { name: 'Virement', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Demander un virement' })
  await pick(dialog.getByRole('combobox', { name: 'Ligne' }).first(), 'Voyages')
  await dialog.getByLabel('Montant').first().fill('200 000')
  await expect(dialog.getByText(/300\s000\sFG/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Demander' })).toBeDisabled()
  await pick(dialog.getByRole('combobox', { name: 'Ligne' }).last(), 'Manuels')
  await dialog.getByLabel('Montant').last().fill('200 000')
  await expect(dialog.getByText('Équilibré')).toBeVisible()
  await dialog.getByLabel('Motif').fill('Rentrée anticipée')
  await dialog.getByRole('button', { name: 'Demander' }).click()
  await page.getByRole('button', { name: 'Rentrée anticipée' }).click()
  await expect(page.getByText('Une autre personne que celle qui demande')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Signer' })).toHaveCount(0)

  await leave(page)
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/virements?fiscalYear=2026`)
  await page.getByRole('button', { name: 'Rentrée anticipée' }).click()
  await page.getByRole('button', { name: 'Signer' }).click()
  await expect(page.getByText('les crédits ont changé', { exact: false })).toBeVisible()
  const line = await school.api.get<{ total: { planned: string } }>(`budget-lines/${giving}`)
  expect(line.total.planned).toBe('300000')
  await page.goto(`${school.url}/virements?fiscalYear=2026&line=${giving}`)
  await expect(page.getByRole('region', { name: 'Histoire de la ligne' })).toContainText('−200\u202f000')
})

test('what a year has left is carried into the next when somebody else signs', async ({ school, page }) => {
  const categoryId = await category(school, '721', 'Mobilier')
  const from = await openLine(school, 2026, categoryId, '80000')
  await openLine(school, 2027, categoryId, '0')
  const person = await finance(school, 'Aminata Toure')
  await school.signIn(page, person)
  await page.goto(`${school.url}/exercices?cloture=2026`)
  await expect(page.getByRole('heading', { name: 'Clôture de l’exercice 2026' })).toBeVisible()
  const carry = page.getByRole('region', { name: '2. Reports de crédits' })
  for (const box of await carry.getByRole('checkbox').all()) {
    if (await box.isChecked()) await box.uncheck()
  }
  await carry.getByRole('checkbox', { name: /Mobilier/ }).check()
  await carry.getByRole('button', { name: /Demander le report de 80\s000/ }).click()
  await expect(page.getByText('Report demandé')).toBeVisible()

  await leave(page)
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/virements?fiscalYear=2027`)
  await page.getByRole('button', { name: 'Report des crédits de l’exercice 2026' }).click()
  await page.getByRole('button', { name: 'Signer' }).click()
  await expect(page.getByText('les crédits ont changé', { exact: false })).toBeVisible()
  const line = await school.api.get<{ total: { available: string } }>(`budget-lines/${from}`)
  expect(line.total.available).toBe('0')
})

for (const { path, title } of [
  { path: '/virements?fiscalYear=2026', title: 'Virements' },
  { path: '/exercices?cloture=2026', title: 'Clôture de l’exercice 2026' },
]) {
  test(`${title}: accessible, and fits a phone`, async ({ school, page }) => {
    await school.signIn(page, school.people.administrator)
    await page.goto(school.url + path)
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
