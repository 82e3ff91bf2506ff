import type { fr } from './chipText.fr'

export const en: typeof fr = {
  paid: (period) => `Paid ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  awaiting: { approval: 'For me to approve', payment: 'For me to pay' },
}
