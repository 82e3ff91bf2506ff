import type { fr } from './ruleText.fr'

export const en: typeof fr = {
  title: 'Required documents',
  lead: 'A step is refused as long as a required document is missing. A rule holds for the category and all below it.',
  link: 'Documents required by category and amount',
  everywhere: 'every category',
  rule: (category: string, amount: string, step: string) => `${category}, from ${amount}, ${step}`,
  none: 'No document is required.',
  fromAmount: 'From the amount',
  step: 'Step',
  steps: { SUBMISSION: 'Submission', APPROVAL: 'Approval', PAYMENT: 'Payment' },
  add: 'Add the rule',
  remove: 'Remove the rule',
}
