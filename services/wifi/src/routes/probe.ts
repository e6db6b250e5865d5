export type ProbeSystem =
  | 'android'
  | 'samsung'
  | 'huawei'
  | 'xiaomi'
  | 'apple'
  | 'windows'
  | 'chromeos'
  | 'linux'
  | 'firefox'
  | 'kindle'
  | 'cloudflare';

/** What a system takes for "this network is as it should be". */
export interface ProbeAnswer {
  readonly status: 200 | 204;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty only with 204: an empty 200 is a failure to Android. */
  readonly body: string;
}

/** A question by which a system or a program finds out what kind of network it is in. */
export interface Probe {
  readonly id: string;
  readonly system: ProbeSystem;
  /** Names that it is asked of, in small letters; none: any name. */
  readonly hosts: readonly string[];
  /** Paths without a query; none: any path. */
  readonly paths: readonly string[];
  /** What its `User-Agent` begins with, where only that tells. */
  readonly userAgent?: string;
  readonly answer: ProbeAnswer;
  /** Where this is written. */
  readonly source: string;
  /** Day on which the source was as this says, ISO 8601. */
  readonly seen: string;
}
