import type { CodedMessage } from '@p2p-hotspot/contract';

/** One setting as it stands in a file. */
export interface EnvEntry {
  /** Counted from one. */
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

export interface ParsedEnvFile {
  readonly entries: readonly EnvEntry[];
  /** By line. */
  readonly problems: readonly CodedMessage[];
}

/**
 * The value that a line has in every program that reads such files: both lines of Compose, and shells.
 * They differ in what a dollar sign, a backslash, a quote and " #" are, so where one of these would
 * matter there is no such value.
 */
const valueOf = (raw: string): string | undefined => {
  const text = raw.trim();
  const [, single] = /^'([^'\\]*)'$/.exec(text) ?? [];
  if (single !== undefined) return single;
  const [, double] = /^"([^"\\$`]*)"$/.exec(text) ?? [];
  if (double !== undefined) return double;
  return /^['"]|[$`\\]|\s#|^#/.test(text) ? undefined : text;
};

/** Reads a `.env` file: `NAME=value` a line, remarks after `#` at the beginning of a line. */
export const parseEnvFile = (text: string): ParsedEnvFile => {
  const entries: EnvEntry[] = [];
  const problems: CodedMessage[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    if (/^\s*(?:#|$)/.test(content)) continue;
    const [, name, raw] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(content) ?? [];
    if (name === undefined || raw === undefined) {
      problems.push({ code: 'ENV_LINE_UNREADABLE', parameters: { line } });
      continue;
    }
    const value = valueOf(raw);
    if (value === undefined) {
      problems.push({ code: 'ENV_VALUE_AMBIGUOUS', parameters: { line, name } });
    } else {
      entries.push({ line, name, value });
    }
  }
  return { entries, problems };
};
