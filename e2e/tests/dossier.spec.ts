import { readFile } from 'node:fs/promises'

import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { expect, test } from '../support/test.ts'

test('a voucher is printed, and the square on it tells what changed since', async ({ school, page }) => {
  const { id } = await school.spend({
    description: 'Réparation du groupe électrogène',
    date: '2033-02-10',
  })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/operations?operation=${id}`)
  const paper = page.getByRole('region', { name: 'Sur papier' })
  const saving = page.waitForEvent('download')
  await paper.getByRole('link', { name: 'Dossier avec pièces (PDF)' }).click()
  const file = await (await saving).path()
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')

  const printed = await page.context().request.get(`${school.url}/api/v1/operations/${id}/voucher.pdf`)
  const code = /"([0-9A-F]{20})"/.exec(printed.headers()['etag'] ?? '')?.[1] ?? ''
  await page.goto(`${school.url}/verifier/${id}?code=${code}`)
  await expect(page.getByText('Cette fiche est authentique et à jour.')).toBeVisible()
  await expect(page.getByText('Réparation du groupe électrogène')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Vérifier un document' }).click()
  await page.getByLabel('Code de la fiche').fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await expect(page.getByText('Cette fiche est authentique et à jour.')).toBeVisible()
  await expect(page.getByText('Réparation du groupe électrogène')).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await school.api.post(`operations/${id}/submission`, {})
  await page.reload()
  await expect(page.getByText(/l’opération a changé depuis/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Statut/ })).toContainText('Soumise')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a code that no voucher bears is not recognised, and another may be typed', async ({
  school,
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/status of 404/)
  const { id } = await school.spend({ description: 'Craies', date: '2033-03-10' })
  await school.signIn(page, school.people.administrator)
  await page.goto(`${school.url}/verifier/${id}`)
  await page.getByLabel('Code de la fiche').fill('0123-4567-89AB-CDEF-0123')
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await expect(page.getByText('Cette fiche n’est pas reconnue.')).toBeVisible()
  await expect(page.getByLabel('Code de la fiche')).toBeVisible()
})
