/**
 * Where a box serves its store to neighbours: below this path of its portal
 * (docs/spec/repository-v1.md §9).
 */
export const neighbourPath = '/hotspot/';

/** DNS-SD service type under which boxes find each other (RFC 6763). */
export const neighbourService = '_hotspot._tcp';

/** `v` of the announcement: what is below the path is as this version says. */
export const neighbourApiVersion = '1';

/** Port of the portal where `PORTAL_PORT` does not tell another. */
export const defaultPortalPort = 8080;
