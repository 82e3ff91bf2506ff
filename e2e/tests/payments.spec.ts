import type { Page } from '@playwright/test'

import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts'
import { enterAs } from '../support/enter.ts'
import { person } from '../support/person.ts'
import { photograph } from '../support/photograph.ts'
import type { School } from '../support/school.ts'
import { expect, test } from '../support/test.ts'

/** Entered by the administrator, approved by another. */
async function approved(
  school: School,
  page: Page,
  descriptions: string[],
  date: string,
  unitPrice: string,
  categoryId = school.categories.transport.id,
) {
  const approver = await person(school, `Approbateur ${date.slice(0, 4)}${date.slice(5, 7)}`, 'FINANCE')
  const ids: string[] = []
  for (const description of descriptions) {
    const { id } = await school.spend({ description, date, unitPrice, categoryId })
    await school.api.post(`operations/${id}/submission`, {})
    ids.push(id)
  }
  await school.signIn(page, approver)
  const browser = page.context().request
  const { csrfToken } = (await (await browser.get(`${school.url}/api/v1/session`)).json()) as {
    csrfToken: string
  }
  const answer = await browser.post(`${school.url}/api/v1/operations/approvals`, {
    data: { ids },
    headers: { 'X-XSRF-TOKEN': csrfToken },
  })
  expect(answer.ok()).toBe(true)
  await page.context().clearCookies()
  return ids
}

test('an operation is paid in parts, and a payment is taken back', async ({ school, page }) => {
  const [id] = await approved(school, page, ['Réfection du toit'], '2031-02-10', '900000')
  await school.signIn(page, await person(school, 'Mariama Bah', 'ACCOUNTANT'))
  await page.goto(`${school.url}/a-traiter`)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('listitem').filter({ hasText: 'Réfection du toit' }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`operation=${id}`))
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  const dialog = page.getByRole('dialog')

  await drawer.getByRole('button', { name: 'Payer', exact: true }).click()
  await dialog.getByLabel('Montant payé').fill('350 000')
  await dialog.getByLabel('Payé le').fill('20/02/2031')
  await dialog.getByLabel('Mode de paiement').selectOption('Mobile money')
  await expect(dialog.getByText(/il restera 550\s000/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Enregistrer le paiement' }).click()
  await expect(dialog.getByText('À remplir.')).toBeVisible()
  await dialog.getByLabel('Référence de la transaction').fill('PP2602.1410.C1')
  await dialog.getByLabel('Frais retenus').fill('1500')
  await dialog.getByRole('button', { name: 'Enregistrer le paiement' }).click()
  await expect(page.getByText(/Reste à payer\s: 550\s000/).first()).toBeVisible()
  await expect(drawer.getByText('Payée en partie')).toBeVisible()
  const payments = drawer.getByRole('region', { name: 'Paiements' })
  await expect(payments).toContainText('PP2602.1410.C1')
  await expect(drawer.getByRole('button', { name: 'Modifier' })).toHaveCount(0)

  await payments.getByRole('button', { name: 'Annuler ce paiement' }).click()
  await dialog.getByLabel('Motif').fill('Numéro erroné')
  await dialog.getByRole('button', { name: 'Annuler le paiement' }).click()
  await expect(payments).toContainText('Numéro erroné')
  await expect(payments).toContainText('(annulé)')
  await expect(drawer.getByText('Approuvée').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a selection is paid together, and its slip is printed', async ({ school, page }) => {
  await approved(school, page, ['Solde traiteur', 'Solde sonorisation'], '2031-05-10', '120000')
  await school.signIn(page, await person(school, 'Ousmane Sow', 'ACCOUNTANT'))
  await page.goto(`${school.url}/operations?q=Solde&status=APPROVED`)
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check()
  await page.getByRole('button', { name: 'Payer', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Payer 2 opérations' })
  await expect(dialog.getByText(/240\s000/)).toBeVisible()
  await dialog.getByLabel('Payé le').fill('12/05/2031')
  await dialog.getByLabel('Mode de paiement').selectOption('Virement')
  await dialog.getByLabel('Référence commune').fill('Ordre 77')
  await dialog.getByRole('button', { name: 'Payer et établir le bordereau' }).click()
  await expect(page.getByText('2 opérations payées.')).toBeVisible()
  await page.getByRole('link', { name: /Voir le bordereau BP-/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bordereau BP-')
  await expect(page.getByText('Solde traiteur')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Imprimer (PDF)' }).click()
  expect((await download).suggestedFilename()).toMatch(/^BP-.+\.pdf$/)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Tous les bordereaux' }).click()
  await expect(page.getByRole('heading', { name: 'Bordereaux de paiement', level: 1 })).toBeVisible()
  const number = await page.getByRole('link', { name: /^BP-/ }).first().boundingBox()
  expect(number?.height, 'a number stands on one line').toBeLessThan(40)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a slip is taken back as a whole, and the list tells what is paid of each', async ({ school, page }) => {
  await approved(school, page, ['Retour bancs', 'Retour tableaux'], '2031-06-10', '80000')
  await school.signIn(page, await person(school, 'Aminata Camara', 'ACCOUNTANT'))
  await page.goto(`${school.url}/operations?q=Retour&paid=NOTHING&status=APPROVED`)
  await expect(page.getByRole('button', { name: /Retirer le filtre Paiement\s: Rien n’est payé/ })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check()
  await page.getByRole('button', { name: 'Payer', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Reste à payer\s: 160\s000/)).toBeVisible()
  await dialog.getByLabel('Payé le').fill('12/06/2031')
  await dialog.getByLabel('Mode de paiement').selectOption('Virement')
  await dialog.getByRole('button', { name: 'Payer et établir le bordereau' }).click()
  await page.getByRole('link', { name: /Voir le bordereau BP-/ }).click()
  await page.getByRole('button', { name: 'Annuler le bordereau' }).click()
  await expect(dialog.getByText(/Ses 2 paiements redeviennent à payer/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Motif').fill('Virement rejeté par la banque')
  await dialog.getByRole('button', { name: 'Annuler le bordereau' }).click()
  await expect(page.getByText('Bordereau annulé', { exact: true }), 'beside the head, which says more').toBeVisible()
  await expect(page.getByText('Paiement annulé', { exact: true })).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: /^Bordereau annulé le / })).toContainText(
    'par Aminata Camara : Virement rejeté par la banque'.replace(' :', '\u202f:'),
  )
  await expect(page.getByRole('button', { name: 'Annuler le bordereau' })).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: 'Tous les bordereaux' }).click()
  await expect(page.getByText('Annulé', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`${school.url}/operations?q=Retour&paid=ALL`)
  await expect(page.getByText('Aucune opération ne correspond')).toBeVisible()
})

test('a selection is signed and paid with a changed payee only once that is checked', async ({ school, page }) => {
  const head = await person(school, 'Fanta Keita', 'AUTHORISER')
  const accountant = await person(school, 'Aminata Camara', 'ACCOUNTANT')
  const changed = await submitted(school, 'Grillage du jardin', 'Quincaillerie Barry')
  const same = await submitted(school, 'Grillage du stade', 'Quincaillerie Sow')
  const supplier = await school.api.get<{ items: { id: string }[] }>('suppliers?q=Quincaillerie%20Barry')
  await school.api.post('supplier-merges', {
    keepId: (await school.api.post<{ id: string }>('suppliers', { name: 'Quincaillerie Barry et Fils' })).id,
    mergeIds: [supplier.items[0]?.id],
  })
  const dialog = page.getByRole('dialog')
  const check = dialog.getByRole('checkbox', { name: 'J’ai vérifié à qui elles sont payées' })
  const status = async (id: string) => (await school.api.get<{ status: string }>(`operations/${id}`)).status

  await school.signIn(page, head)
  await page.goto(`${school.url}/a-traiter`)
  const waiting = page.getByRole('list', { name: 'À traiter' }).getByRole('listitem')
  await expect(waiting.filter({ hasText: 'Grillage du jardin' })).toContainText('Fournisseur modifié')
  await expect(waiting.filter({ hasText: 'Grillage du stade' })).not.toContainText('Fournisseur modifié')
  for (const each of ['jardin', 'stade'])
    await waiting
      .filter({ hasText: `Grillage du ${each}` })
      .getByRole('checkbox')
      .check()
  await page.getByRole('button', { name: 'Approuver la sélection' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText(/Quincaillerie Barry et Fils, modifié le/)
  await expectAccessible(page)
  await expect(dialog.getByRole('heading')).toHaveText(/Approuver 1 opération/)
  await dialog.getByRole('button', { name: 'Approuver', exact: true }).click()
  await expect(page.getByText('1 opération signée')).toBeVisible()
  expect([await status(changed), await status(same)]).toEqual(['SUBMITTED', 'APPROVED'])

  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${school.url}/operations?q=Grillage`)
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check()
  await page.getByRole('button', { name: 'Approuver', exact: true }).first().click()
  await expect(dialog.getByRole('button', { name: 'Approuver', exact: true })).toBeDisabled()
  await check.check()
  await dialog.getByRole('button', { name: 'Approuver', exact: true }).click()
  await expect(page.getByText('1 opération traitée')).toBeVisible()
  expect(await status(changed)).toBe('APPROVED')

  await enterAs(school, page, accountant, 1280)
  await page.goto(`${school.url}/operations?q=Grillage`)
  await page.getByRole('checkbox', { name: 'Tout sélectionner' }).check()
  await page.getByRole('button', { name: 'Payer', exact: true }).click()
  await expect(dialog.getByText(/Reste à payer\s: 50\s000/), 'of the unchanged one').toBeVisible()
  await check.check()
  await expect(dialog.getByText(/Reste à payer\s: 100\s000/)).toBeVisible()
  await dialog.getByLabel('Payé le').fill('15/07/2031')
  await dialog.getByLabel('Mode de paiement').selectOption('Virement')
  await dialog.getByRole('button', { name: 'Payer et établir le bordereau' }).click()
  await expect(dialog.getByText('2 opérations payées')).toBeVisible()
  expect(await status(changed)).toBe('PAID')
})

async function submitted(school: School, description: string, supplierName: string): Promise<string> {
  const { id } = await school.spend({
    description,
    date: '2031-07-12',
    unitPrice: '50000',
    categoryId: school.categories.transport.id,
    supplierName,
  })
  await school.api.post(`operations/${id}/submission`, {})
  return id
}

test('whoever pays reads who changed the payee since the submission', async ({ school, page }) => {
  const supplier = await school.api.post<{ id: string }>('suppliers', { name: 'Menuiserie Touré', account: 'GN-001' })
  const { id } = await school.spend({
    description: 'Portes de la bibliothèque',
    date: '2031-07-10',
    unitPrice: '50000',
    categoryId: school.categories.transport.id,
    supplierName: 'Menuiserie Touré',
  })
  await school.api.post(`operations/${id}/submission`, {})
  await school.api.post('supplier-merges', {
    keepId: (await school.api.post<{ id: string }>('suppliers', { name: 'Menuiserie Touré et Fils' })).id,
    mergeIds: [supplier.id],
  })
  await school.signIn(page, await person(school, 'Fanta Keita', 'AUTHORISER'))
  await page.goto(`${school.url}/operations?operation=${id}`)
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  await expect(drawer.getByText(/compte du fournisseur modifié le .* depuis la soumission/)).toBeVisible()
  await expectAccessible(page)
})

test('what a payment asks for is added where it is found missing', async ({ school, page, expectedMessages }) => {
  const tents = await school.api.post<{ id: string }>('categories', { code: '618', name: 'Bâches', active: true })
  await school.api.post('document-rules', { kind: 'RECEIPT', categoryId: tents.id, minAmount: '0', step: 'PAYMENT' })
  const [id] = await approved(school, page, ['Location de bâches'], '2031-08-10', '75000', tents.id)
  await school.signIn(page, await person(school, 'Kadiatou Barry', 'ACCOUNTANT'))
  await page.goto(`${school.url}/operations?operation=${id}`)
  await page.getByRole('button', { name: 'Payer', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Le paiement attend ces pièces.')).toBeVisible()
  await dialog.getByLabel('Payé le').fill('20/08/2031')
  await dialog.getByLabel('Mode de paiement').selectOption('Espèces')
  expectedMessages.push(/status of 409/)
  await dialog.getByRole('button', { name: 'Enregistrer le paiement' }).click()
  await expect(dialog.getByText(/Il manque\s: Reçu/)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await expect(dialog.getByLabel('Type de pièce')).toHaveValue('RECEIPT')
  await dialog.locator('input[type=file][multiple]').setInputFiles(photograph('recu.png', 90))
  await expect(dialog.getByText('Le paiement attend ces pièces.')).toBeHidden()
  await expect(dialog.getByText(/Il manque/)).toBeHidden()
  await dialog.getByRole('button', { name: 'Enregistrer le paiement' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Pièces justificatives' })).toContainText('recu.png')
})
