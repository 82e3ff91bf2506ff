import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { enterAs } from '../support/enter.ts'
import { person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const MORE_THAN_A_PAGE = 52

test('all that the filter selects is approved at once, and each refusal says why', async ({ school, page }) => {
  const approver = await person(school, 'Sékou Kourouma', 'FINANCE')
  const ids: string[] = []
  for (let at = 1; at <= MORE_THAN_A_PAGE; at++) {
    const { id } = await school.spend({ description: `Tabouret bas ${at}`, date: '2036-05-11', unitPrice: '1000' })
    ids.push(id)
  }
  await school.api.post('operations/submissions', { ids })
  const list = `${school.url}/operations?q=tabouret`
  const takeAll = async () => {
    await page.goto(list)
    await expect(page.getByText('Tabouret bas 52')).toBeVisible()
    await page.getByLabel('Tout sélectionner').check()
    const bar = page.getByRole('region', { name: '50 sélectionnées' })
    await expect(bar).toBeVisible()
    await bar.getByRole('button', { name: `Prendre les ${MORE_THAN_A_PAGE} du filtre` }).click()
    const whole = page.getByRole('region', { name: `${MORE_THAN_A_PAGE} sélectionnées` })
    await expect(whole).toContainText(/52\s000\sGNF|52\s000\sFG/)
    return whole
  }
  const dialog = page.getByRole('dialog')

  await enterAs(school, page, school.people.administrator, 1280)
  await (await takeAll()).getByRole('button', { name: 'Approuver' }).click()
  await dialog.getByRole('button', { name: 'Approuver' }).click()
  await expect(dialog.getByRole('heading', { name: '52 opérations refusées' })).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(MORE_THAN_A_PAGE)
  await expect(dialog.getByRole('listitem').first()).toContainText('trois personnes différentes')
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()

  await enterAs(school, page, approver, 1280)
  const whole = await takeAll()
  await page.getByRole('checkbox', { name: /Tabouret bas 52/ }).uncheck()
  await expect(page.getByRole('region', { name: '49 sélectionnées' })).toBeVisible()
  await expect(whole).toHaveCount(0)
  await (await takeAll()).getByRole('button', { name: 'Approuver' }).click()
  await expect(dialog).toContainText(/52\s000/)
  await dialog.getByRole('button', { name: 'Approuver' }).click()
  await expect(page.getByText('52 opérations traitées')).toBeVisible()
  await expect(page.getByRole('region', { name: /sélectionnées/ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText('52 signatures retirées')).toBeVisible()
  const approved = await school.api.get<{ items: unknown[] }>('operations?q=tabouret&status=APPROVED')
  expect(approved.items).toEqual([])
})

test('an administrator sees what nobody can sign, and where to mend it', async ({ school, page }) => {
  const unit = await school.api.post<{ id: string }>('units', { code: 'INTERNAT', name: 'Internat', active: true })
  await school.api.post('approval-chains', {
    name: 'Internat',
    unitId: unit.id,
    categoryId: null,
    fromAmount: '0',
    active: true,
    steps: [{ label: 'Visa', all: false, signers: [{ kind: 'UNIT_HEAD', role: null, personId: null }] }],
  })
  await person(school, 'Oumar Bangoura', 'UNIT_HEAD', [unit.id])
  const { id } = await school.spend({ description: 'Matelas', date: '2036-05-12', unitId: unit.id })
  await school.api.post(`operations/${id}/submission`, {})

  await enterAs(school, page, school.people.administrator, 1280)
  await page.goto(`${school.url}/a-traiter`)
  await page.getByRole('link', { name: 'Voir ce que personne ne peut signer' }).click()
  const stuck = page.getByRole('list', { name: 'Sans valideur' }).getByRole('listitem').filter({ hasText: 'Matelas' })
  await expect(stuck).toContainText('il manque chef du service')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await stuck.getByRole('link', { name: 'Nommer le chef du service' }).click()
  await page.getByLabel('Internat').selectOption({ label: 'Oumar Bangoura' })
  await expect(page.getByText('Chef de service enregistré')).toBeVisible()
  await page.goto(`${school.url}/a-traiter/sans-valideur`)
  await expect(
    page.getByRole('heading', { name: 'Tout a un valideur' }).or(page.getByRole('list', { name: 'Sans valideur' })),
  ).toBeVisible()
  await expect(stuck).toHaveCount(0)
})
