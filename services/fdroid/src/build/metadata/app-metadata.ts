import type { CodedMessage, LocalizedText } from '@p2p-hotspot/contract';
import type { MetadataNotice } from '../../errors.ts';

/** A picture that goes into the repository beside the apps. */
export interface MetadataImage {
  /** In the repository, `/` between parts. */
  readonly path: string;
  /** Absolute path of the file. */
  readonly source: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Pictures of which there is one per language. */
export const graphicNames = ['icon', 'featureGraphic', 'promoGraphic', 'tvBanner'] as const;
export type GraphicName = (typeof graphicNames)[number];

/** Kinds of screens, as F-Droid's index names them. */
export const screenNames = ['phone', 'sevenInch', 'tenInch', 'wear', 'tv'] as const;
export type ScreenName = (typeof screenNames)[number];

/** What people say about an app; its name is never among it: that is the one inside the APK. */
export interface AppMetadata {
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  /** Addresses. */
  readonly video: LocalizedText;
  /** By version code. */
  readonly whatsNew: ReadonlyMap<number, LocalizedText>;
  readonly graphics: Readonly<Record<GraphicName, Readonly<Record<string, MetadataImage>>>>;
  readonly screenshots: Readonly<
    Record<ScreenName, Readonly<Record<string, readonly MetadataImage[]>>>
  >;
  readonly categories: readonly string[];
  /** By id, why it has this trait, by language. */
  readonly antiFeatures: Readonly<Record<string, LocalizedText>>;
  /** License, web site and the like, by their names in the index. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Metadata by application id, and what could not be taken. */
export interface ReadMetadata {
  readonly byApp: ReadonlyMap<string, AppMetadata>;
  readonly notices: readonly (CodedMessage<MetadataNotice> & { readonly file: string })[];
}

export const emptyMetadata: AppMetadata = {
  summary: {},
  description: {},
  video: {},
  whatsNew: new Map(),
  graphics: { icon: {}, featureGraphic: {}, promoGraphic: {}, tvBanner: {} },
  screenshots: { phone: {}, sevenInch: {}, tenInch: {}, wear: {}, tv: {} },
  categories: [],
  antiFeatures: {},
  facts: {},
};
