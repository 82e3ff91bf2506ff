export const fr = {
  none: 'Aucune vue enregistrée. Filtrez la liste, puis enregistrez-la ici sous un nom.',
  mine: 'Mes vues',
  shared: 'Vues partagées',
  save: 'Enregistrer cette vue…',
  saveTitle: 'Enregistrer cette vue',
  lead: 'Elle garde la recherche, les filtres et le tri en cours.',
  share: 'Visible de tous',
  saved: (name: string) => `Vue « ${name} » enregistrée`,
  deleted: (name: string) => `Vue « ${name} » supprimée`,
  remove: (name: string) => `Supprimer la vue ${name}`,
}
