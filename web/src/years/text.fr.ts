import { frenchPlural as plural } from '../text/plural'

export const fr = {
  title: 'Exercices',
  lead: 'Les mois s’ouvrent, se clôturent et se ferment. Dans un mois fermé, plus rien ne s’écrit.',
  year: (label: number) => `Exercice ${label}`,
  span: (first: string, last: string) => `du ${first} au ${last}`,
  months: (label: number) => `Mois de l’exercice ${label}`,
  status: { OPEN: 'Ouvert', CLOSING: 'En clôture', CLOSED: 'Fermé' },
  choose: 'Cochez des mois pour les clôturer, les fermer ou les rouvrir.',
  begin: 'Commencer la clôture',
  close: 'Fermer',
  reopen: 'Rouvrir',
  beginTitle: (months: string) => `Commencer la clôture : ${months}`,
  closeTitle: (months: string) => `Fermer : ${months}`,
  reopenTitle: (months: string) => `Rouvrir : ${months}`,
  beginEffect:
    'Seules les personnes qui clôturent pourront encore y écrire. Les autres verront le refus à côté de la date.',
  closeEffect:
    'Plus rien ne s’y écrira : ni saisie, ni modification, ni suppression, ni visa, ni annulation, ni import. Les enregistrements en cours se terminent d’abord.',
  reopenEffect: 'Chacun y écrira de nouveau selon ses droits. Le motif reste dans le journal d’audit.',
  reason: 'Motif',
  done: (count: number) => `${count} ${plural(count, 'mois enregistré', 'mois enregistrés')}`,
  rules: 'Contrôle du budget',
  rulesLead: 'Vaut pour les lignes qui ne disent rien d’autre.',
  policy: 'Quand une dépense dépasse sa ligne',
  unbudgeted: 'Quand aucune ligne ne correspond',
  policies: { BLOCK: 'Refuser', WARN: 'Enregistrer et avertir', ALLOW: 'Enregistrer' },
  rhythm: 'Disponible calculé',
  rhythms: { YEAR: 'sur l’année', MONTH: 'par mois, en cumul' },
  thresholds: 'Seuils d’alerte, en %',
  thresholdsNote: 'De un à cinq, croissants, séparés par des espaces : 80 100',
}
