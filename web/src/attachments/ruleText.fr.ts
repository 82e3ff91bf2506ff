export const fr = {
  title: 'Pièces exigées',
  lead: 'Une étape est refusée tant qu’une pièce exigée manque. Une règle vaut pour la catégorie et celles qu’elle contient.',
  link: 'Pièces exigées par catégorie et montant',
  everywhere: 'toutes les catégories',
  rule: (category: string, amount: string, step: string) => `${category}, à partir de ${amount}, ${step}`,
  none: 'Aucune pièce n’est exigée.',
  fromAmount: 'À partir du montant',
  step: 'Étape',
  steps: { SUBMISSION: 'Soumission', APPROVAL: 'Approbation', PAYMENT: 'Paiement' },
  add: 'Ajouter la règle',
  remove: 'Retirer la règle',
}
