#!/usr/bin/env bash
# First start of the Postgres container: one database and one role per name in KAWA_DATABASES, the domains and `usage`. The role owns its
# database and can open no other.
set -euo pipefail
for domain in $KAWA_DATABASES; do
  # Each role has a password of its own, so that one service's secret opens no other's data.
  variable="KAWA_${domain^^}_PASSWORD"
  psql --set ON_ERROR_STOP=1 --set domain="$domain" --set password="${!variable:?$variable is not set}" \
    --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"domain" login nosuperuser nocreatedb nocreaterole password :'password';
create database :"domain" owner :"domain";
revoke connect, temporary on database :"domain" from public;
SQL
done
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --command 'revoke connect, temporary on database postgres, template1 from public'
