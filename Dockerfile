# The container images of a box, one target per service; docs/images.md says what is in them and why.
#   docker build --target portal -t p2p-hotspot/portal .
# Nothing here needs BuildKit: balena's builders and Debian's docker.io build it as well.
#
# Bases are Docker Official Images, pinned by the digest of their index for all platforms:
# docs/images.md says where each digest comes from, and how to take newer ones.
ARG NODE_IMAGE=node:24-bookworm-slim@sha256:235600a8101ab264e117b1768e925532262668dc9b581ef1dd7d96ced463b8e7
ARG DEBIAN_IMAGE=debian:bookworm-slim@sha256:abd67ffcfa541b485a3dff59865ab629aa048a6c613e639d36e7456b0b229241
ARG SCREEN_IMAGE=debian:trixie-slim@sha256:3a39a0592364683e6bab97937b72cad5a8fa6dcbbee90edb3bb48c7f8e94f258

# --- the programs: one folder per service, with all that it needs besides Node
FROM ${NODE_IMAGE} AS modules
# "given": they were made outside, and are the same on every processor (release/src/images/given-context.ts).
ARG MODULES=source
WORKDIR /src
COPY . .
RUN release/container/make-modules.sh "$MODULES" /modules

# --- what all services have: Debian, Node without npm, and folders for the volumes
FROM ${DEBIAN_IMAGE} AS base
COPY --from=modules /usr/local/bin/node /usr/local/bin/node
COPY release/container/ask-health /opt/hotspot/
COPY --from=modules /modules/launcher/launcher.js /modules/launcher/package.json /opt/hotspot/
# A new volume takes over owner and rights of the folder that it covers, in whichever container is the first.
# In the folder of the sockets every service puts its own, and removes no other's: none takes the place of another.
# dfs and ssb-pub speak with strangers, and are not of the group that may ask the daemon for what stewards do.
# No program needs to become somebody else: the bits that let them are taken away.
RUN install -d -o 61001 -g 61000 -m 755 /data/store \
  && install -d -o 61001 -g 61000 -m 700 /data/state \
  && install -d -o 61001 -g 61000 -m 2775 /data/local /data/incoming \
  && install -d -o 61001 -g 61000 -m 3777 /data/sockets \
  && install -d -o 0 -g 61000 -m 2750 /data/usb /data/engine \
  && install -d -o 0 -g 61000 -m 700 /data/wifi \
  && install -d -o 61004 -g 61004 -m 700 /data/dfs \
  && install -d -o 61005 -g 61005 -m 700 /data/ssb \
  && find / -xdev -type f -perm /6000 -exec chmod ug-s '{}' +
# MALLOC_…: what Node took to read its program is given back to the system, 20 MB a process.
ENV NODE_ENV=production MALLOC_MMAP_THRESHOLD_=16384
ENTRYPOINT []

# --- checks releases and puts them in force
FROM base AS daemon
COPY --from=modules /modules/installers-box /opt/hotspot/installers-box
COPY --from=modules /modules/daemon /opt/hotspot/daemon
ENV HOTSPOT_STORE_DIR=/data/store HOTSPOT_STATE_DIR=/data/state HOTSPOT_LOCAL_DIR=/data/local \
  HOTSPOT_SOCKET_DIR=/data/sockets HOTSPOT_INSTALLERS_PROGRAM=/opt/hotspot/installers-box/main.js
USER 61001:61000
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s \
  CMD ["/opt/hotspot/ask-health", "/data/sockets/status.sock", "/v1/health"]
CMD ["node", "/opt/hotspot/launcher.js", "daemon"]

# --- loads images and starts services with them, for the daemon
FROM base AS engine
COPY --from=modules /modules/engine /opt/hotspot/engine
ENV HOTSPOT_ENGINE_SOCKET_DIR=/data/engine
USER 0:61000
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s \
  CMD ["/opt/hotspot/ask-health", "/data/engine/engine.sock", "/v1/health"]
CMD ["node", "/opt/hotspot/engine/main.js"]

# --- finds, mounts and reads sticks
FROM base AS usb
# fusefat, for kernels without FAT: Debian has it for amd64 only.
RUN apt-get update \
  && apt-get install -y --no-install-recommends exfat-fuse mount ntfs-3g \
    $(apt-cache search --names-only '^fusefat$' | cut -d ' ' -f 1) \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
  && find / -xdev -type f -perm /6000 -exec chmod ug-s '{}' +
COPY --from=modules /modules/usb /opt/hotspot/usb
ENV HOTSPOT_USB_SOCKET_DIR=/data/usb
USER 0:61000
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s \
  CMD ["/opt/hotspot/ask-health", "/data/usb/usb.sock", "/v1/health"]
CMD ["node", "/opt/hotspot/usb/main.js"]

# --- radios, addresses, names and the firewall
FROM base AS wifi
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    dnsmasq-base ethtool hostapd iproute2 iw nftables rfkill udhcpc wireless-regdb \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
  && find / -xdev -type f -perm /6000 -exec chmod ug-s '{}' +
COPY --from=modules /modules/wifi /opt/hotspot/wifi
ENV HOTSPOT_SOCKET_DIR=/data/sockets HOTSPOT_WIFI_DIR=/data/wifi
USER 0:61000
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s \
  CMD ["/opt/hotspot/ask-health", "/data/sockets/wifi.sock", "/v1/health"]
CMD ["node", "/opt/hotspot/launcher.js", "wifi"]

# --- the web server that people see
FROM base AS portal
RUN apt-get update \
  && apt-get install -y --no-install-recommends kiwix-tools \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
  && find / -xdev -type f -perm /6000 -exec chmod ug-s '{}' +
COPY --from=modules /modules/portal /opt/hotspot/portal
ENV HOTSPOT_STORE_DIR=/data/store HOTSPOT_LOCAL_DIR=/data/local HOTSPOT_SOCKET_DIR=/data/sockets
USER 61002:61000
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s \
  CMD exec /opt/hotspot/ask-health "127.0.0.1:${PORTAL_PORT:-8080}" /health.json
CMD ["node", "/opt/hotspot/launcher.js", "portal"]

# --- gives releases to other boxes over the Internet, and takes them from there
FROM base AS dfs
# libatomic1: the machine code that reads a Hyperdrive is linked to it.
RUN apt-get update \
  && apt-get install -y --no-install-recommends libatomic1 \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*
# Packages with machine code: the program finds them here, also one that a release brought (docs/adr/0036).
COPY --from=modules /modules/dfs-native/node_modules /opt/hotspot/native/node_modules
COPY --from=modules /modules/dfs-native/THIRD-PARTY-LICENSES.txt /opt/hotspot/native/
COPY --from=modules /modules/dfs /opt/hotspot/dfs
ENV HOTSPOT_STORE_DIR=/data/store HOTSPOT_SOCKET_DIR=/data/sockets HOTSPOT_DFS_DIR=/data/dfs \
  NODE_PATH=/opt/hotspot/native/node_modules
USER 61004:61004
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s \
  CMD ["/opt/hotspot/ask-health", "/data/sockets/dfs.sock", "/v1/health"]
CMD ["node", "/opt/hotspot/launcher.js", "dfs"]

# --- a Scuttlebutt pub
FROM base AS ssb-pub
COPY --from=modules /modules/ssb-pub-native/node_modules /opt/hotspot/native/node_modules
COPY --from=modules /modules/ssb-pub-native/THIRD-PARTY-LICENSES.txt /opt/hotspot/native/
COPY --from=modules /modules/ssb-pub /opt/hotspot/ssb-pub
ENV HOTSPOT_STORE_DIR=/data/store HOTSPOT_SOCKET_DIR=/data/sockets HOTSPOT_SSB_DIR=/data/ssb \
  NODE_PATH=/opt/hotspot/native/node_modules
USER 61005:61005
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s \
  CMD ["/opt/hotspot/ask-health", "/data/sockets/ssb.sock", "/v1/health"]
CMD ["node", "/opt/hotspot/launcher.js", "ssb-pub"]

# --- the tunnel of remote help: no service, and no container but while a steward allows it
FROM base AS remote-help
RUN apt-get update \
  && apt-get install -y --no-install-recommends openssh-client \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
  && find / -xdev -type f -perm /6000 -exec chmod ug-s '{}' +
# ssh looks itself up.
RUN echo 'remote-help:x:61003:61003::/nonexistent:/usr/sbin/nologin' >>/etc/passwd
COPY --from=modules /modules/remote-help /opt/hotspot/remote-help
ENV REMOTE_HELP_OPEN_MARK=/tmp/open
USER 61003:61003
HEALTHCHECK --interval=10s --timeout=10s CMD ["test", "-e", "/tmp/open"]
CMD ["node", "/opt/hotspot/remote-help/main.js"]

# --- the page on a television: Debian 13, for its Chromium, cage and Mesa, with Debian's own Node
FROM ${SCREEN_IMAGE} AS browser
# Nobody reads manuals here, and Chromium brings its translations elsewhere.
RUN printf 'path-exclude /usr/share/%s/*\n' doc man locale >/etc/dpkg/dpkg.cfg.d/small \
  && apt-get update \
  && apt-get install -y --no-install-recommends \
    cage chromium fonts-noto-core nodejs xwayland \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
  && find / -xdev -type f -perm /6000 -exec chmod ug-s '{}' +
# On Debian the group that may draw is "video".
RUN useradd --system --uid 61020 --groups video --no-create-home --home-dir /tmp/kiosk kiosk
COPY --from=modules /modules/browser /opt/hotspot/browser
COPY services/browser/chromium-policy.json /etc/chromium/policies/managed/kiosk.json
USER kiosk
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s \
  CMD ["node", "/opt/hotspot/browser/health-check.js"]
CMD ["node", "/opt/hotspot/browser/main.js"]
