export const fr = {
  CANCEL: {
    title: 'Annuler cette opération ?',
    message:
      'Elle garde son numéro et reste visible, barrée, avec votre motif. Ce qu’elle engageait redevient disponible.',
    reason: 'Motif',
    confirm: 'Annuler l’opération',
    done: 'Opération annulée',
  },
  REJECT: {
    title: 'Rejeter cette opération ?',
    message:
      'Elle revient à son auteur avec votre motif. Elle garde son numéro ; ce qu’elle engageait redevient disponible.',
    reason: 'Motif',
    confirm: 'Rejeter',
    done: 'Opération rejetée',
  },
  OVERRIDE: {
    title: 'Soumettre malgré le dépassement ?',
    message: 'Vous pouvez laisser passer cette opération. Votre nom et votre raison restent dans le journal d’audit.',
    reason: 'Raison de la dérogation',
    confirm: 'Soumettre quand même',
    done: 'Opération soumise, dérogation enregistrée',
  },
  PAY: {
    title: 'Enregistrer le paiement',
    message: 'L’opération est payée en entier à cette date. Une opération payée ne se modifie plus.',
    day: 'Payée le',
    confirm: 'Enregistrer le paiement',
    done: 'Paiement enregistré',
  },
  approved: 'Opération approuvée',
  exceeded: (line: string, available: string) =>
    `La ligne budgétaire « ${line} » est dépassée : il lui restait ${available}.`,
  exceededElsewhere: 'Une ligne budgétaire d’un autre service est dépassée.',
  allocation: {
    title: 'Imputation',
    modes: {
      AUTOMATIC: 'Automatique',
      AMOUNT: 'À la main, par montant',
      PERCENTAGE: 'À la main, par pourcentage',
      KEY: 'À la main, par clé',
    },
    weight: {
      AUTOMATIC: (number: string) => number,
      AMOUNT: (number: string) => number,
      PERCENTAGE: (number: string) => `${number} %`,
      KEY: (number: string) => `poids ${number}`,
    },
    unseen: 'Ligne d’un autre service',
  },
  editVoidsApproval:
    'Modifier cette opération annule l’approbation déjà donnée : elle devra être approuvée de nouveau.',
  history: {
    title: 'Historique',
    by: (actor: string, at: string) => `${actor}, le ${at}`,
    system: 'Système',
    fields: { allocation: 'Imputation', budgetLine: 'Ligne budgétaire' } as Readonly<Record<string, string>>,
    actions: {
      CREATE: 'Créée',
      EDIT: 'Modifiée',
      SUBMIT: 'Soumise',
      APPROVE: 'Approuvée',
      REJECT: 'Rejetée',
      PAY: 'Payée',
      REALLOCATE: 'Imputée à une autre ligne',
      CANCEL: 'Annulée',
      IMPORT_OPERATIONS: 'Importée',
      DELETE: 'Supprimée',
    } as Readonly<Record<string, string>>,
  },
}
