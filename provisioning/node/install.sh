#!/bin/sh
# Makes this Debian machine a node of Foyer: ./install.sh kiosk|display, as root, from a folder where ./foyer has built. Run it again to update.
#   --into FOLDER   only lays the files out under FOLDER; installs, enables and starts nothing
set -eu
here=$(cd "$(dirname "$0")" && pwd)
built=$here/../../kiosk-app/target
root=
role=
while [ $# -gt 0 ]; do
  case $1 in
    --into) root=${2:?--into needs a folder}; shift ;;
    kiosk|display) role=$1 ;;
    *) echo "not understood: $1; usage: install.sh kiosk|display [--into FOLDER]" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$role" ] || { echo "say what this machine is: install.sh kiosk, or install.sh display" >&2; exit 2; }
[ -f "$built/kiosk-app.jar" ] || { echo "$built/kiosk-app.jar is missing: ./foyer kiosk --help builds it" >&2; exit 3; }

address=${NODE_ADDRESS:-http://127.0.0.1:8080}
page=$address/
[ "$role" = kiosk ] || page=$address/display

find_java() {
  for candidate in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/*; do
    if grep -qs '^JAVA_VERSION="25' "$candidate/release"; then echo "$candidate/bin/java"; return; fi
  done
  echo "a JDK 25 is neither in JAVA_HOME nor under /usr/lib/jvm" >&2
  exit 3
}

packages() {
  # cage does not start without Xwayland, though no program here asks for it.
  apt-get install -y --no-install-recommends cage xwayland chromium chromium-sandbox curl ca-certificates espeak-ng libpam-systemd dbus fonts-noto-core
}

users() {
  getent passwd foyer-node >/dev/null || useradd --system --home-dir /var/lib/foyer-node --shell /usr/sbin/nologin foyer-node
  getent passwd foyer-screen >/dev/null || useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin foyer-screen
}

lay() { install -D -m "$1" "$here/$2" "$root$3"; }

# What a technician may have changed stays.
first() { [ -e "$root$1" ] || { mkdir -p "$root$(dirname "$1")"; cat > "$root$1"; }; }

files() {
  lay 755 foyer-node /opt/foyer/foyer-node
  lay 755 foyer-screen /opt/foyer/foyer-screen
  lay 644 README.md /opt/foyer/README.md
  # Libraries of an older build must not stay beside newer ones.
  rm -rf "$root/opt/foyer/kiosk-app"
  mkdir -p "$root/opt/foyer/kiosk-app"
  cp "$built/kiosk-app.jar" "$root/opt/foyer/kiosk-app/"
  cp -r "$built/lib" "$root/opt/foyer/kiosk-app/lib"
  lay 644 systemd/foyer-node.service /etc/systemd/system/foyer-node.service
  lay 644 systemd/foyer-screen.service /etc/systemd/system/foyer-screen.service
  lay 644 files/pam /etc/pam.d/foyer-screen
  lay 644 files/logind.conf /etc/systemd/logind.conf.d/foyer.conf
  lay 644 files/sysctl.conf /etc/sysctl.d/60-foyer.conf
  lay 644 xkb/rules/foyer /etc/xkb/rules/foyer
  lay 644 xkb/symbols/foyer /etc/xkb/symbols/foyer
  mkdir -p "$root/etc/chromium/policies/managed"
  sed "s|@ADDRESS@|$address|" "$here/foyer-policies.json" > "$root/etc/chromium/policies/managed/foyer.json"
  mkdir -p "$root/etc/foyer"
  echo "NODE_JAVA=$(find_java)" > "$root/etc/foyer/java.env"
  first /etc/foyer/screen.env <<EOT
SCREEN_PAGE=$page
EOT
  first /etc/foyer/node.properties <<EOT
# ./foyer kiosk --help lists every setting.
foyer.node.site=
foyer.node.role=$role
foyer.node.broker=tcp://SERVER:1883
foyer.node.credentials=/var/lib/foyer-node/node.credentials
foyer.node.data=/var/lib/foyer-node/data
# The pages are for this machine's own screen; 0.0.0.0 lets browsers of the network show a display, too.
foyer.web.bind=127.0.0.1
foyer.node.screen=own
EOT
}

services() {
  systemctl daemon-reload
  sysctl -q -p /etc/sysctl.d/60-foyer.conf
  systemctl mask --now ctrl-alt-del.target getty@tty1.service
  systemctl set-default multi-user.target
  systemctl enable foyer-node.service foyer-screen.service
  echo "Laid out. Fill in /etc/foyer/node.properties, put the credentials where it says (owner foyer-node, mode 600), then: systemctl restart foyer-node foyer-screen"
}

if [ -z "$root" ]; then packages; users; fi
files
if [ -z "$root" ]; then services; fi
