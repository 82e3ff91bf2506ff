import { frenchPlural as plural } from '../text/plural'

export const fr = {
  selected: (count: number) => `${count} ${plural(count, 'sélectionnée', 'sélectionnées')}`,
  takeAll: (count: string) => `Prendre les ${count} du filtre`,
  takeFirst: (count: number) => `Prendre les ${count} premières du filtre`,
  bulkSum: (sum: string) => `Pour un total de ${sum}.`,
  unnamed: 'Opération',
  submitSelected: 'Soumettre',
  deleteSelected: 'Supprimer',
  unselect: 'Tout désélectionner',
  onlySome: 'Chaque action ne touche que les opérations qui l’admettent.',
  approveSelected: 'Approuver',
  bulkApproveTitle: (count: number) => `Approuver ${count} ${plural(count, 'opération', 'opérations')} ?`,
  bulkApproveMessage: 'Chacune est vérifiée seule : celles que vous avez saisies vous-même sont laissées de côté.',
  bulkSubmitTitle: (count: number) => `Soumettre ${count} ${plural(count, 'brouillon', 'brouillons')} ?`,
  bulkSubmitMessage:
    'Chaque opération reçoit son numéro définitif et ne pourra plus être supprimée, seulement annulée.',
  bulkDeleteTitle: (count: number) => `Supprimer ${count} ${plural(count, 'brouillon', 'brouillons')} ?`,
  bulkDeleteMessage: 'Ces brouillons disparaissent de la liste pour tout le monde. On ne peut pas revenir en arrière.',
  bulkDone: (count: number) => `${count} ${plural(count, 'opération traitée', 'opérations traitées')}`,
  bulkFailed: (count: number) => `${count} ${plural(count, 'opération refusée', 'opérations refusées')}`,
  payees: {
    changed: (count: number) =>
      `${count} ${plural(count, 'opération dont le fournisseur a changé', 'opérations dont le fournisseur a changé')} depuis la soumission (nom, téléphone, compte ou fusion) :`,
    at: (at: string) => `modifié le ${at}`,
    check: 'J’ai vérifié à qui elles sont payées',
    leftOut: 'Sans cette vérification, elles sont laissées de côté.',
  },
}
