import type { fr } from './chipText.fr'

export const en: typeof fr = {
  paid: (period) => `Paid ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  charged: (amount) => `Charged to these lines: ${amount}`,
  awaiting: { approval: 'For me to approve', payment: 'For me to pay' },
}
