import { leave } from '../support/leave.ts'
import { expect, test } from '../support/test.ts'

test('the clerk of another unit neither finds, counts nor is offered an expense', async ({ school, page }) => {
  const { id } = await school.spend({
    description: 'Secret du proviseur',
    supplierName: 'Maison Discrète',
    unitId: school.units.administration.id,
    unitPrice: '7777777',
  })
  await school.signIn(page, school.people.clerkOfAdministration)
  await page.goto(`${school.url}/operations?q=secret`)
  await expect(page.getByRole('row', { name: /Secret du proviseur/ })).toBeVisible()

  await leave(page)
  await school.signIn(page, school.people.clerkOfTeaching)
  await page.goto(`${school.url}/operations?q=secret`)
  await expect(page.getByText('0 opération', { exact: true })).toBeVisible()
  await expect(page.getByText('Maison Discrète')).toHaveCount(0)
  await expect(page.getByText('7\u202f777\u202f777')).toHaveCount(0)
  const answer = await page.context().request.get(`${school.url}/api/v1/operations/${id}`)
  expect(answer.status()).toBe(404)
})
