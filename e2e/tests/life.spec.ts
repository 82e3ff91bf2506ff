import { enterAs } from '../support/enter.ts'
import { person } from '../support/person.ts'
import { photograph } from '../support/photograph.ts'
import { expect, test } from '../support/test.ts'

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

test('the whole life of an expense, from the photograph of its receipts to the verified dossier', async ({
  school,
  page,
}) => {
  test.setTimeout(240_000)
  const unit = await school.api.post<{ id: string }>('units', {
    code: 'INF',
    name: 'Infirmerie',
    active: true,
  })
  const clerk = await person(school, 'Kadija Toure', 'CLERK', [unit.id])
  const head = await person(school, 'Sidiki Kaba', 'UNIT_HEAD', [unit.id])
  const director = await person(school, 'Binta Sylla', 'AUTHORISER')
  const standIn = await person(school, 'Moussa Cisse', 'AUTHORISER')
  const accountant = await person(school, 'Awa Barry', 'ACCOUNTANT')
  const auditor = await person(school, 'Lamine Soumah', 'AUDITOR')
  await school.api.put(`unit-heads/${unit.id}`, { personId: head.id }, { 'If-Match': '"0"' })
  await school.api.post('approval-chains', {
    name: 'Infirmerie',
    unitId: unit.id,
    categoryId: null,
    fromAmount: '0',
    active: true,
    steps: [
      {
        label: 'Visa du chef de service',
        all: false,
        signers: [{ kind: 'UNIT_HEAD', role: null, personId: null }],
      },
      {
        label: 'Ordonnancement',
        all: false,
        signers: [{ kind: 'PERSON', role: null, personId: director.id }],
      },
    ],
  })
  await school.api.post('stand-ins', {
    absentId: director.id,
    standInId: standIn.id,
    from: dayFromNow(-1),
    to: dayFromNow(30),
  })
  const drawer = page.getByRole('region', { name: 'Détails de l’opération' })
  const dialog = page.getByRole('dialog')

  await enterAs(school, page, clerk, 360)
  await page.goto(`${school.url}/operations/nouvelle`)
  await page.getByLabel('Date').fill('16/03/2035')
  await page.getByLabel('Description').fill('Pansements et désinfectant')
  await page.getByLabel('Prix unitaire').fill('84000')
  await page
    .getByRole('region', { name: 'Pièces justificatives' })
    .getByLabel('Joindre des fichiers')
    .last()
    .setInputFiles([photograph('recu-1.png', 90), photograph('recu-2.png', 180)])
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(drawer.getByRole('button', { name: 'recu-1.png', exact: true })).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'recu-2.png', exact: true })).toBeVisible()
  await drawer.getByRole('button', { name: 'Soumettre' }).click()
  await expect(drawer.getByText('2035-000001').first()).toBeVisible()
  const id = new URL(page.url()).searchParams.get('operation') ?? ''

  await enterAs(school, page, head, 1280)
  await page.goto(`${school.url}/a-traiter`)
  const waiting = page.getByRole('list', { name: 'À traiter' }).getByRole('listitem')
  await waiting.getByRole('button', { name: /Pansements/ }).click()
  await drawer.getByRole('button', { name: 'Demander une correction' }).click()
  await dialog.getByRole('textbox').fill('Le prix du désinfectant manque')
  await dialog.getByRole('button', { name: /correction|Demander/ }).click()
  await expect(waiting).toHaveCount(0)

  await enterAs(school, page, clerk, 360)
  await page.goto(`${school.url}/notifications`)
  await expect(page.getByText(/Pansements.*à corriger.*Le prix du désinfectant manque/s)).toBeVisible()
  await page.getByRole('link', { name: 'Ouvrir' }).first().click()
  await drawer.getByRole('button', { name: 'Modifier' }).click()
  await page.getByLabel('Prix unitaire').fill('96500')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await drawer.getByRole('button', { name: 'Soumettre' }).click()
  await expect(drawer.getByRole('button', { name: 'Rappeler' })).toBeVisible()

  for (const [signer, step] of [
    [head, 'Visa du chef de service'],
    [standIn, 'Ordonnancement'],
  ] as const) {
    await enterAs(school, page, signer, 1280)
    await page.goto(`${school.url}/a-traiter`)
    await expect(waiting.filter({ hasText: 'Pansements' })).toContainText(step)
    await waiting.getByRole('button', { name: /Pansements/ }).click()
    await expect(drawer).toContainText('Pansements')
    await drawer.getByRole('button', { name: 'Approuver' }).click()
    await expect(waiting.filter({ hasText: 'Pansements' })).toHaveCount(0)
  }

  await enterAs(school, page, accountant, 1280)
  await page.goto(`${school.url}/operations?operation=${id}`)
  await drawer.getByRole('button', { name: 'Payer', exact: true }).click()
  await dialog.getByLabel('Payé le').fill('20/03/2035')
  await dialog.getByLabel('Mode de paiement').selectOption('Espèces')
  await dialog.getByRole('button', { name: 'Enregistrer le paiement' }).click()
  await expect(drawer.getByText('Payée').first()).toBeVisible()

  await enterAs(school, page, auditor, 1280)
  await page.goto(`${school.url}/operations?operation=${id}`)
  const timeline = drawer.getByRole('region', { name: 'Historique' })
  for (const told of [
    'Kadija Toure',
    'Correction demandée',
    'Sidiki Kaba',
    'Moussa Cisse',
    'Binta Sylla',
    'Awa Barry',
    'Montant payé',
  ])
    await expect(timeline).toContainText(told)
  await drawer.getByText('1 soumission précédente').click()
  await expect(drawer.getByText('Revenue à son auteur')).toBeVisible()
  const saving = page.waitForEvent('download')
  await drawer.getByRole('link', { name: 'Dossier avec pièces (PDF)' }).click()
  expect((await saving).suggestedFilename()).toBe('dossier-2035-000001.pdf')
  const printed = await page.context().request.get(`${school.url}/api/v1/operations/${id}/dossier.pdf`)
  const code = /"([0-9A-F]{20})"/.exec(printed.headers()['etag'] ?? '')?.[1] ?? ''
  await page.goto(`${school.url}/verifier/${id}?code=${code}`)
  await expect(page.getByText('Cette fiche est authentique et à jour.')).toBeVisible()
  await expect(page.getByText(/96\s500\sFG/)).toBeVisible()
})
