#!/bin/sh
# bench/pg.sh up|down|pid: a PostgreSQL of the benches' own, as an unprivileged user, on loopback, stopped by its pid.
# Never the developer's database. BENCH_PG_PORT (55432), BENCH_PG_DIR (a folder the user "bench" or nobody can own).
set -eu
PORT="${BENCH_PG_PORT:-55432}"
DIR="${BENCH_PG_DIR:-/var/tmp/touchstone-bench-pg}"
BIN="${BENCH_PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}"
[ -x "$BIN/postgres" ] || { echo "no PostgreSQL programs found: set BENCH_PG_BIN" >&2; exit 1; }

# initdb and postgres refuse root; whoever is not root runs them as himself.
RUNNER="${BENCH_PG_USER:-nobody}"
as_runner() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid="$RUNNER" --regid="$(id -g "$RUNNER")" --clear-groups "$@"
  else
    "$@"
  fi
}

pid() {
  [ -s "$DIR/data/postmaster.pid" ] && head -n 1 "$DIR/data/postmaster.pid"
}

up() {
  if P="$(pid)" && kill -0 "$P" 2>/dev/null; then
    echo "already up, pid $P, port $PORT"
    return
  fi
  if [ ! -d "$DIR/data" ]; then
    mkdir -p "$DIR"
    [ "$(id -u)" != 0 ] || chown "$RUNNER" "$DIR"
    chmod 700 "$DIR"
    # The password is nobody's secret: the cluster lives on loopback and holds made data only.
    (umask 077 && echo bench > "$DIR/password")
    [ "$(id -u)" != 0 ] || chown "$RUNNER" "$DIR/password"
    (cd "$DIR" && as_runner "$BIN/initdb" -D "$DIR/data" -U bench -A scram-sha-256 --pwfile="$DIR/password" \
      -E UTF8 --locale=C --data-checksums >/dev/null)
    # The settings of the figures in performance.md; durable as in production.
    cat >> "$DIR/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 3GB
work_mem = 128MB
maintenance_work_mem = 512MB
max_wal_size = 6GB
wal_compression = lz4
random_page_cost = 1.1
max_parallel_workers_per_gather = 1
jit = off
fsync = on
synchronous_commit = on
max_connections = 60
CONF
    [ "$(id -u)" != 0 ] || chown "$RUNNER" "$DIR/data/postgresql.conf"
  fi
  (cd "$DIR" && as_runner "$BIN/pg_ctl" -D "$DIR/data" -o "-p $PORT" -l "$DIR/log" -w start >/dev/null)
  echo "up, pid $(pid), port $PORT"
}

down() {
  if P="$(pid)"; then
    (cd "$DIR" && as_runner "$BIN/pg_ctl" -D "$DIR/data" -m fast -w stop >/dev/null)
    echo "stopped pid $P"
  fi
}

case "${1:-}" in
  up) up ;;
  down) down ;;
  pid) pid ;;
  wipe) down; rm -rf "$DIR" ;;
  *) echo "usage: bench/pg.sh up|down|pid|wipe" >&2; exit 2 ;;
esac
