import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

test('what waits is signed by keyboard, sent back with a reason, and comes back', async ({ school, page }) => {
  const signer = await person(school, 'Kadiatou Barry', 'AUTHORISER')
  for (const description of ['Vitres du laboratoire', 'Vitres de la cantine']) {
    const { id } = await school.spend({ description, date: '2030-03-16', unitPrice: '75000' })
    await school.api.post(`operations/${id}/submission`, {})
  }
  await school.signIn(page, signer)
  await page.goto(`${school.url}/a-traiter`)
  const waiting = page.getByRole('list', { name: 'À traiter' }).getByRole('listitem')
  await expect(waiting.filter({ hasText: 'Vitres du laboratoire' })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  await waiting.filter({ hasText: 'Vitres du laboratoire' }).getByRole('button').click()
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(drawer).toContainText('Vitres du laboratoire')
  await page.keyboard.press('a')
  await expect(page.getByText('1 opération signée')).toBeVisible()
  await expect(waiting.filter({ hasText: 'Vitres du laboratoire' })).toHaveCount(0)

  await waiting.filter({ hasText: 'Vitres de la cantine' }).getByRole('button').click()
  await expect(drawer).toContainText('Vitres de la cantine')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Il manque le devis')
  await dialog.getByRole('button', { name: /correction|Demander/ }).click()
  await expect(waiting.filter({ hasText: 'Vitres de la cantine' })).toHaveCount(0)
})

for (const { path, title } of [
  { path: '/circuits', title: 'Circuits de validation' },
  { path: '/interims', title: 'Intérims' },
  { path: '/parametres/pieces', title: 'Pièces exigées' },
]) {
  test(`${title}: accessible, and fits a phone`, async ({ school, page }) => {
    await school.signIn(page, school.people.administrator)
    await page.goto(school.url + path)
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
