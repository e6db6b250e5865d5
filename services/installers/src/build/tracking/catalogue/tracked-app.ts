import {
  architectures,
  formats,
  platforms,
  type Architecture,
  type InstallerFormat,
  type Platform,
} from '../../../installer.ts';
import type { SourceAddress } from './source-address.ts';

/** How sure it is that a file comes from its makers (docs/operator/installers.md). */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** One file of an app that is kept up to date. */
export interface FileRule {
  readonly platform: Platform;
  readonly architecture: Architecture;
  readonly format: InstallerFormat;
  /** What its name looks like in every version (name-pattern.ts). */
  readonly asset: string;
  /** SHA-256 of certificates, hex, in place of those of the app. */
  readonly signers?: readonly string[];
}

/** What the operator demands of an app's files, besides what was seen before. */
export interface Pins {
  /** SHA-256 of certificates, hex: one of them must have signed each file that carries a signature. */
  readonly signers: readonly string[];
  /** A public key of minisign, base64, that must have signed the file or its checksums. */
  readonly minisign?: string;
  /** Absolute path of a keyring; a key in it must have signed the file or its checksums. */
  readonly gpg?: string;
}

/** An app of the catalogue. */
export interface TrackedApp {
  readonly name: string;
  /** The component of the collection that its files belong to. */
  readonly component: string;
  readonly source: SourceAddress;
  readonly files: readonly FileRule[];
  /** What tags of its releases look like, where a project releases several things. */
  readonly tag?: string;
  readonly takesPrereleases: boolean;
  readonly pins: Pins;
  /** Files below it are held. */
  readonly minimumLevel: Level;
}

/** Names one file of an app, as in `linux/x86_64/deb`. */
export type Slot = string;

export const slotOf = ({
  platform,
  architecture,
  format,
}: Pick<FileRule, 'platform' | 'architecture' | 'format'>): Slot =>
  `${platform}/${architecture}/${format}`;

/** Reads what `slotOf` writes; undefined for what is not known. */
export const parseSlot = (slot: Slot): Omit<FileRule, 'asset' | 'signers'> | undefined => {
  const [platform, architecture, format, ...others] = slot.split('/');
  const known = {
    platform: platforms.find((name) => name === platform),
    architecture: architectures.find((name) => name === architecture),
    format: formats.find((name) => name === format),
  };
  return others.length > 0 ||
    known.platform === undefined ||
    known.architecture === undefined ||
    known.format === undefined
    ? undefined
    : { platform: known.platform, architecture: known.architecture, format: known.format };
};

/** Certificates of which one must have signed a file; none where any may have. */
export const signersFor = ({ signers }: Pins, rule: FileRule): readonly string[] =>
  rule.signers ?? (rule.format === 'apk' || rule.format === 'exe' ? signers : []);
