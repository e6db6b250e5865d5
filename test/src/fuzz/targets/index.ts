import type { FuzzTarget } from '../target.ts';

/** Where a decoder is found, and how many inputs it gets beside the others. */
interface TargetPlace {
  readonly load: () => Promise<FuzzTarget>;
  /** 1 where not given. Less where one input takes long, more where hostile bytes come first. */
  readonly share?: number;
}

const metadata = (name: string): TargetPlace => ({
  load: async () => {
    const { metadataTargets } = await import('./metadata.ts');
    const target = metadataTargets[name];
    if (target === undefined) throw new Error(`no metadata target ${name}`);
    return target;
  },
});

const planted = (name: string): TargetPlace => ({
  load: async () => {
    const { plantedTargets } = await import('./planted.ts');
    const target = plantedTargets[name];
    if (target === undefined) throw new Error(`no planted bug ${name}`);
    return target;
  },
});

/** Every decoder that reads what strangers, media or other programs wrote. */
export const targets: Readonly<Record<string, TargetPlace>> = {
  json: { load: async () => (await import('./json.ts')).jsonTarget },
  'canonical-json': { load: async () => (await import('./json.ts')).canonicalJsonTarget },
  'first-root': metadata('first-root'),
  root: metadata('root'),
  timestamp: metadata('timestamp'),
  snapshot: metadata('snapshot'),
  targets: metadata('targets'),
  channel: metadata('channel'),
  'key-file': { load: async () => (await import('./keys.ts')).keyFileTarget, share: 0.5 },
  minisign: { load: async () => (await import('./keys.ts')).minisignTarget },
  receipt: { load: async () => (await import('./keys.ts')).receiptTarget, share: 0.5 },
  'receipt-payload': { load: async () => (await import('./keys.ts')).receiptPayloadTarget },
  card: { load: async () => (await import('./operator.ts')).cardTarget, share: 0.5 },
  paper: { load: async () => (await import('./operator.ts')).paperTarget },
  manifest: { load: async () => (await import('./formats.ts')).manifestTarget },
  list: { load: async () => (await import('./formats.ts')).listTarget, share: 2 },
  toc: { load: async () => (await import('./formats.ts')).tocTarget },
  'stored-chunk': {
    load: async () => (await import('./stored-chunk.ts')).storedChunkTarget,
  },
  'pack-hint': { load: async () => (await import('./formats.ts')).packHintTarget },
  'patch-head': { load: async () => (await import('./patches.ts')).patchHeadTarget },
  'patch-hint': { load: async () => (await import('./patches.ts')).patchHintTarget },
  delta: { load: async () => (await import('./patches.ts')).deltaTarget },
  path: { load: async () => (await import('./formats.ts')).pathTarget },
  'repository-name': { load: async () => (await import('./formats.ts')).repositoryNameTarget },
  bundle: { load: async () => (await import('./bundle.ts')).bundleTarget, share: 2 },
  'trust-file': { load: async () => (await import('./state.ts')).trustFileTarget },
  journal: { load: async () => (await import('./state.ts')).journalTarget },
  'state-document': { load: async () => (await import('./state.ts')).stateDocumentTarget },
  zip: { load: async () => (await import('./apk.ts')).zipTarget },
  apk: { load: async () => (await import('./apk.ts')).apkTarget, share: 0.5 },
  'binary-xml': { load: async () => (await import('./apk.ts')).binaryXmlTarget },
  'resource-table': { load: async () => (await import('./apk.ts')).resourceTableTarget },
  'jar-manifest': { load: async () => (await import('./apk.ts')).jarManifestTarget },
  pkcs7: { load: async () => (await import('./apk.ts')).pkcs7Target },
  certificate: { load: async () => (await import('./apk.ts')).certificateTarget },
  'signing-block': { load: async () => (await import('./apk.ts')).signingBlockTarget },
  'plain-png': { load: async () => (await import('./png.ts')).plainPngTarget },
  'byte-range': { load: async () => (await import('./portal.ts')).byteRangeTarget },
  'box-status': { load: async () => (await import('./portal.ts')).boxStatusTarget },
  'file-index': { load: async () => (await import('./portal.ts')).fileIndexTarget },
  environment: { load: async () => (await import('./portal.ts')).environmentTarget },
};

/** Bugs on purpose: never among all, only by name. */
export const plantedBugs: Readonly<Record<string, TargetPlace>> = Object.fromEntries(
  ['throw', 'loop', 'wait', 'memory', 'allocation', 'heap', 'exit', 'spelling'].map((bug) => [
    `planted-${bug}`,
    planted(`planted-${bug}`),
  ]),
);

/** @throws Error for a name that no decoder has */
export const targetPlace = (name: string): TargetPlace => {
  const place = targets[name] ?? plantedBugs[name];
  if (place === undefined) throw new Error(`no decoder is called ${name}`);
  return place;
};
