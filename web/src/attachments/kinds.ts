/** The kinds that every institution begins with, in the order they are offered. */
export const KINDS = ['INVOICE', 'RECEIPT', 'DELIVERY_NOTE', 'QUOTATION', 'OTHER'] as const

export type Kind = (typeof KINDS)[number]
