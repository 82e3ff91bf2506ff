import { expectAccessible } from '../support/accessibility.ts'
import { enterAs } from '../support/enter.ts'
import { person } from '../support/person.ts'
import { photograph } from '../support/photograph.ts'
import { expect, test } from '../support/test.ts'

test('a decision is taken beside its budget and its documents, and taken back', async ({ school, page }) => {
  const unit = await school.api.post<{ id: string }>('units', { code: 'ATE', name: 'Atelier', active: true })
  const head = await person(school, 'Fanta Konate', 'UNIT_HEAD', [unit.id])
  const planks = await school.spend({ description: 'Planches de sapin', date: '2037-02-03', unitId: unit.id })
  const glue = await school.spend({ description: 'Colle à bois', date: '2037-02-04', unitId: unit.id })
  await school.api.post(`operations/${planks.id}/submission`, {})
  await school.api.post(`operations/${glue.id}/submission`, {})
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })

  await enterAs(school, page, school.people.administrator, 1280)
  await page.goto(`${school.url}/operations?operation=${planks.id}`)
  await drawer
    .getByLabel('Joindre des fichiers')
    .last()
    .setInputFiles([photograph('devis.png', 90), photograph('bon.png', 180)])
  await expect(drawer.getByRole('button', { name: 'devis.png', exact: true })).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'bon.png', exact: true })).toBeVisible()

  await enterAs(school, page, head, 1440)
  await page.goto(`${school.url}/a-traiter`)
  const waiting = page.getByRole('list', { name: 'À traiter' }).getByRole('listitem')
  await expect(waiting).toHaveCount(2)
  await page.keyboard.press('j')
  await expect(drawer.getByText('Planches de sapin').first()).toBeVisible()
  await expect(drawer.getByRole('region', { name: 'Position budgétaire' })).toBeVisible()
  const beside = page.getByRole('region', { name: 'Pièces justificatives' }).first()
  const before = await beside.getByRole('img').getAttribute('alt')
  await page.keyboard.press('d')
  await expect(beside.getByRole('img')).not.toHaveAttribute('alt', before ?? '')
  await drawer.getByLabel('Commentaire').fill('Le devis est celui de janvier.')
  await drawer.getByRole('button', { name: 'Commenter' }).click()
  const history = drawer.getByRole('region', { name: 'Historique' })
  await expect(history).toContainText('Le devis est celui de janvier.')
  await expect(history.getByText('Commentaire'), 'above the field, and once in the entry').toHaveCount(2)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 800 })

  await page.getByRole('heading', { name: 'À traiter', level: 1 }).click()
  await page.keyboard.down('a')
  await page.keyboard.down('a')
  await page.keyboard.down('a')
  await page.keyboard.up('a')
  await expect(waiting).toHaveCount(1)
  await expect(drawer.getByText('Colle à bois').first()).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(waiting).toHaveCount(2)
  await waiting.getByRole('button', { name: /Planches/ }).click()
  await expect(drawer.getByRole('region', { name: 'Historique' })).toContainText('Signature retirée')
})

test('nobody signs what has changed since they read it', async ({ school, page, expectedMessages }) => {
  expectedMessages.push(/status of 412/)
  const approver = await person(school, 'Hawa Camara', 'FINANCE')
  const rope = await school.spend({ description: 'Corde de puits', date: '2037-03-03', unitPrice: '1000' })
  await school.api.post(`operations/${rope.id}/submission`, {})
  await enterAs(school, page, approver, 1280)
  await page.goto(`${school.url}/operations?operation=${rope.id}`)
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(drawer.getByRole('button', { name: 'Approuver', exact: true })).toBeVisible()
  const { version } = await school.api.get<{ version: number }>(`operations/${rope.id}`)
  await school.api.put(
    `operations/${rope.id}`,
    {
      date: '2037-03-03',
      unitId: school.units.administration.id,
      categoryId: school.categories.transport.id,
      description: 'Corde de puits',
      quantity: '1',
      unitPrice: '999000',
    },
    { 'If-Match': `"${version}"` },
  )
  await drawer.getByRole('button', { name: 'Approuver', exact: true }).click()
  await expect(page.getByText(/a modifié cet élément/)).toBeVisible()
  await expect(drawer.getByText(/999\s000/).first()).toBeVisible()
  await drawer.getByRole('button', { name: 'Approuver', exact: true }).click()
  await expect(drawer.getByText('Approuvée').first()).toBeVisible()
})
