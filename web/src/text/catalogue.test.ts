import { describe, expect, test } from 'vitest'

import { en as approvalsEnglish } from '../approvals/text.en'
import { fr as approvalsFrench } from '../approvals/text.fr'
import { en as attachmentsEnglish } from '../attachments/text.en'
import { fr as attachmentsFrench } from '../attachments/text.fr'
import { en as auditEnglish } from '../audit/text.en'
import { fr as auditFrench } from '../audit/text.fr'
import { en as budgetEnglish } from '../budget/text.en'
import { fr as budgetFrench } from '../budget/text.fr'
import { en as chainsEnglish } from '../chains/text.en'
import { fr as chainsFrench } from '../chains/text.fr'
import { en as dossierEnglish } from '../dossier/text.en'
import { fr as dossierFrench } from '../dossier/text.fr'
import { en as signInEnglish } from '../identity/signInText.en'
import { fr as signInFrench } from '../identity/signInText.fr'
import { en as accountsEnglish } from '../identity/text.en'
import { fr as accountsFrench } from '../identity/text.fr'
import { en as importsEnglish } from '../imports/text.en'
import { fr as importsFrench } from '../imports/text.fr'
import { en as notificationsEnglish } from '../notifications/text.en'
import { fr as notificationsFrench } from '../notifications/text.fr'
import { en as bulkEnglish } from '../operations/bulkText.en'
import { fr as bulkFrench } from '../operations/bulkText.fr'
import { en as chipsEnglish } from '../operations/chipText.en'
import { fr as chipsFrench } from '../operations/chipText.fr'
import { en as entryEnglish } from '../operations/entry/text.en'
import { fr as entryFrench } from '../operations/entry/text.fr'
import { en as stepsEnglish } from '../operations/steps/text.en'
import { fr as stepsFrench } from '../operations/steps/text.fr'
import { en as viewsEnglish } from '../operations/viewText.en'
import { fr as viewsFrench } from '../operations/viewText.fr'
import { en as paymentsEnglish } from '../payments/text.en'
import { fr as paymentsFrench } from '../payments/text.fr'
import { en as referencesEnglish } from '../references/text.en'
import { fr as referencesFrench } from '../references/text.fr'
import { en as reportsEnglish } from '../reports/text.en'
import { fr as reportsFrench } from '../reports/text.fr'
import { en as transfersEnglish } from '../transfers/text.en'
import { fr as transfersFrench } from '../transfers/text.fr'
import { en as yearsEnglish } from '../years/text.en'
import { fr as yearsFrench } from '../years/text.fr'
import { en } from './en'
import { fr } from './fr'

const french = {
  ...fr,
  entry: entryFrench,
  references: referencesFrench,
  imports: importsFrench,
  accounts: accountsFrench,
  budget: budgetFrench,
  reports: reportsFrench,
  transfers: transfersFrench,
  years: yearsFrench,
  approvals: approvalsFrench,
  attachments: attachmentsFrench,
  audit: auditFrench,
  chains: chainsFrench,
  dossier: dossierFrench,
  signIn: signInFrench,
  notifications: notificationsFrench,
  bulk: bulkFrench,
  chips: chipsFrench,
  steps: stepsFrench,
  views: viewsFrench,
  payments: paymentsFrench,
}
const english = {
  ...en,
  entry: entryEnglish,
  references: referencesEnglish,
  imports: importsEnglish,
  accounts: accountsEnglish,
  budget: budgetEnglish,
  reports: reportsEnglish,
  transfers: transfersEnglish,
  years: yearsEnglish,
  approvals: approvalsEnglish,
  attachments: attachmentsEnglish,
  audit: auditEnglish,
  chains: chainsEnglish,
  dossier: dossierEnglish,
  signIn: signInEnglish,
  notifications: notificationsEnglish,
  bulk: bulkEnglish,
  chips: chipsEnglish,
  steps: stepsEnglish,
  views: viewsEnglish,
  payments: paymentsEnglish,
}

/** Every sentence of a catalogue with its path; functions are called with plain arguments. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') return [[path, String((node as (...args: unknown[]) => unknown)('2', 'x', 'y', 'z'))]]
  return Object.entries(node as object).flatMap(([name, child]) =>
    sentences(child, path === '' ? name : `${path}.${name}`),
  )
}

describe('the catalogue', () => {
  test('French puts a narrow no-break space before double punctuation and inside its quotes', () => {
    const wrong = sentences(french).filter(([, sentence]) =>
      /[ \u00a0\p{L}\d][;!?»]|[ \u00a0\p{L}\d]:(?!\/\/)|«[^\u202f]/u.test(sentence),
    )
    expect(wrong).toEqual([])
  })

  test('English says everything that French says', () => {
    const paths = (catalogue: unknown) => sentences(catalogue).map(([path]) => path)
    expect(paths(english).toSorted()).toEqual(paths(french).toSorted())
    expect(sentences(english).filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })
})
