import type { EngineImage, EngineService, ExtraState } from '../ports/engine.ts';

/** What the `engine` helper and the daemon say to each other (docs/spec/engine-helper-v1.md). */
export const engineSocketName = 'engine.sock';

export interface EngineImages {
  readonly images: readonly EngineImage[];
}

export interface EngineServices {
  readonly services: readonly EngineService[];
}

export interface EngineExtras {
  readonly extras: readonly ExtraState[];
}

/** `sha256:` and 64 hex digits. */
export const imageIdPattern = /^sha256:[0-9a-f]{64}$/;
/** A service of a Compose file. */
export const serviceNamePattern = /^[a-z0-9][a-z0-9_-]{0,31}$/;
export const extraNamePattern = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
/** A name for an image that the daemon may give. */
export const imageNamePattern =
  /^hotspot\/(?!image:|wanted:|failed:)[a-z0-9][a-z0-9._-]{0,63}:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
