import { expectAccessible } from '../support/accessibility.ts'
import { enterAs } from '../support/enter.ts'
import { person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test('the ready public chain makes engagement, liquidation, ordonnancement and paiement of an operation', async ({
  school,
  page,
}) => {
  const unit = await school.api.post<{ id: string }>('units', { code: 'INT', name: 'Intendance', active: true })
  const head = await person(school, 'Sekou Keita', 'UNIT_HEAD', [unit.id])
  const finance = await person(school, 'Djenab Balde', 'FINANCE')
  const authoriser = await person(school, 'Lansana Conde', 'AUTHORISER')
  const accountant = await person(school, 'Binta Sylla', 'ACCOUNTANT')

  await enterAs(school, page, school.people.administrator, 1280)
  await page.goto(`${school.url}/circuits`)
  await page.getByRole('button', { name: 'Circuit public en quatre temps' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Le quatrième temps, le paiement, est celui de l’opération elle-même.')).toBeVisible()
  const steps = dialog.getByRole('group')
  await expect(steps).toHaveCount(3)
  for (const [at, label, signer] of [
    [0, 'Engagement', 'Le chef du service'],
    [1, 'Liquidation', 'Finances'],
    [2, 'Ordonnancement', 'Ordonnateur'],
  ] as const) {
    const step = steps.nth(at)
    await expect(step.getByRole('textbox')).toHaveValue(label)
    await expect(step.getByRole('combobox').locator('option:checked')).toHaveText(signer)
  }
  await dialog.getByLabel('Service', { exact: true }).selectOption('Intendance')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Circuit public en quatre temps' })).toBeVisible()

  const preview = page.locator('form').filter({ hasText: 'Quel circuit prendrait une opération ?' })
  const engagement = preview.getByRole('listitem').filter({ hasText: 'Engagement' })
  await preview.getByLabel('Service').selectOption('Intendance')
  await preview.getByRole('button', { name: 'Chercher le circuit' }).click()
  await expect(preview.getByText('Elle prendrait « Circuit public en quatre temps ».')).toBeVisible()
  await expect(engagement).toHaveText('Engagement : personne ne peut valider cette étape (il manque : chef du service)')
  await expect(preview.getByText('personne ne peut valider')).toHaveCount(1)
  await expectAccessible(page)
  await school.api.put(`unit-heads/${unit.id}`, { personId: head.id }, { 'If-Match': '"0"' })
  await preview.getByRole('button', { name: 'Chercher le circuit' }).click()
  await expect(engagement).toHaveText('Engagement')

  const { id } = await school.spend({ description: 'Groupe électrogène', date: '2038-05-11', unitId: unit.id })
  await school.api.post(`operations/${id}/submission`, {})
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  const approve = drawer.getByRole('button', { name: 'Approuver', exact: true })
  const open = async (who: { email: string; password: string }) => {
    await enterAs(school, page, who, 1280)
    await page.goto(`${school.url}/operations?operation=${id}`)
    await expect(drawer).toContainText('Groupe électrogène')
    await expect(drawer.getByRole('region', { name: 'Historique' })).toContainText('Soumise')
  }
  await open(authoriser)
  await expect(approve, 'nobody signs before their turn').toHaveCount(0)
  await open(head)
  await approve.click()
  await expect(page.getByText('L’opération attend l’étape suivante.')).toBeVisible()
  await open(finance)
  await approve.click()
  await expect(page.getByText('L’opération attend l’étape suivante.')).toBeVisible()
  await open(accountant)
  await expect(drawer.getByRole('button', { name: 'Payer', exact: true }), 'nothing is paid before').toHaveCount(0)
  await open(authoriser)
  await approve.click()
  await expect(page.getByText('Opération approuvée')).toBeVisible()
  await open(accountant)
  await drawer.getByRole('button', { name: 'Payer', exact: true }).click()
  await dialog.getByLabel('Payé le').fill('12/05/2038')
  await dialog.getByLabel('Mode de paiement').selectOption('Chèque')
  await dialog.getByRole('button', { name: 'Enregistrer le paiement' }).click()
  await expect(drawer.getByText('Payée').first()).toBeVisible()

  const { items } = await school.api.get<{
    items: { action: string; changes: { field: string; to: string | null }[] }[]
  }>(`operations/${id}/history`)
  const stages = items
    .filter(({ action }) => ['SIGN', 'APPROVE', 'PAY'].includes(action))
    .map(({ action, changes }) => [action, changes.find(({ field }) => field === 'step')?.to].join(' ').trim())
  expect(stages).toEqual(['SIGN Engagement', 'SIGN Liquidation', 'APPROVE Ordonnancement', 'PAY'])
})
