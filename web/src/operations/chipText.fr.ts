export const fr = {
  paid: (period: string) => `Payée ${period.charAt(0).toLowerCase()}${period.slice(1)}`,
  charged: (amount: string) => `Imputé sur ces lignes : ${amount}`,
  awaiting: { approval: 'À viser par moi', payment: 'À payer par moi' },
}
