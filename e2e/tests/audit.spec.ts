import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

test('who watches over others finds who changed what, and follows it', async ({ school, page }) => {
  const { id } = await school.spend({ description: 'Réparation du groupe électrogène', unitPrice: '250000' })
  await school.api.post(`operations/${id}/submission`, {})
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/journal-d-audit`)
  await page.getByLabel('Action').selectOption('Soumission')
  await page.getByLabel('Objet').selectOption('Opération')
  const entries = page.getByRole('list', { name: 'Journal d’audit' }).getByRole('listitem')
  await expect(entries.first()).toContainText('Soumission')
  await expect(entries.first()).toContainText('· Réparation du groupe électrogène')
  await expect(page).toHaveURL(/action=SUBMIT/)

  await entries.first().getByRole('button', { name: 'Son histoire' }).click()
  await page.getByLabel('Action').selectOption('Tout')
  await expect(entries.filter({ hasText: 'Création' }).first()).toContainText('Réparation du groupe électrogène')
  await expect(page.getByText(/entrées scellées/)).toBeVisible()
  await expect(page.getByText('jamais vérifié')).toBeVisible()
  await page.getByLabel('Texte').fill('groupe électrogène')
  await expect(page).toHaveURL(/q=groupe/)
  await expect(entries.filter({ hasText: 'Création' }).first()).toContainText('Réparation du groupe électrogène')
  await expect(page.getByRole('link', { name: 'Exporter' })).toHaveAttribute('href', /q=groupe/)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Exporter' }).click()
  expect((await download).suggestedFilename()).toBe('audit.csv')
  await page.getByRole('link', { name: 'Ouvrir' }).first().click()
  await expect(page.getByRole('region', { name: 'Détails de l’opération' })).toContainText(
    'Réparation du groupe électrogène',
  )
})

test('the steps of a chain are told by the words of their signers', async ({ school, page }) => {
  await school.api.post('approval-chains', {
    name: 'Petites dépenses',
    fromAmount: '7000000000',
    steps: [
      {
        label: 'Visa',
        signers: [{ kind: 'UNIT_HEAD' }, { kind: 'ROLE', role: 'FINANCE' }, { kind: 'ROLE', role: 'UNIT_HEAD' }],
      },
    ],
  })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/journal-d-audit?subjectType=APPROVAL_CHAIN&action=CREATE`)
  const entries = page.getByRole('list', { name: 'Journal d’audit' }).getByRole('listitem')
  await expect(entries.filter({ hasText: 'Petites dépenses' }).first()).toContainText(
    '1. Visa (chef du service ou Finances ou Chef de service)',
  )
})

test('who does not watch over others has no trail to read', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 403/)
  await school.signIn(page, school.people.reader)
  await expect(page.getByRole('link', { name: 'Journal d’audit' })).toHaveCount(0)
  await page.goto(`${school.url}/journal-d-audit`)
  await expect(page.getByText('Votre rôle ne permet pas cette action.')).toBeVisible()
})
