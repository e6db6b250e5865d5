import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { packageFacts, packageFolders } from '../modules/licences.ts';
import { commitName, type ReleaseFacts } from './facts.ts';

/** Parts of a release, and the files of the repository that each is made of. */
export type PartInputs = ReadonlyMap<string, Iterable<string>>;

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

const sha512Of = (integrity: string | undefined): Models.HashDictionary => {
  const [algorithm, digest = ''] = integrity?.split('-') ?? [];
  return new Models.HashDictionary(
    algorithm === 'sha512'
      ? [[Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex')]]
      : [],
  );
};

/**
 * What is in a release of other people's, as CycloneDX 1.6 in JSON: packages of which at least one file was
 * bundled, each with the parts that it is in. It has no serial number, which would be another each time.
 *
 * @throws Error for a package that does not name its licence
 */
export const billOfMaterials = async (
  repository: string,
  facts: ReleaseFacts,
  parts: PartInputs,
): Promise<string> => {
  const { packages } = JSON.parse(
    await readFile(path.join(repository, 'package-lock.json'), 'utf8'),
  ) as Lockfile;
  const partsOf = new Map<string, string[]>();
  for (const [part, inputs] of parts) {
    for (const folder of packageFolders(inputs)) {
      partsOf.set(folder, [...(partsOf.get(folder) ?? []), part]);
    }
  }
  const bom = new Models.Bom();
  bom.metadata.timestamp = new Date(facts.time * 1000);
  const whole = new Models.Component(Enums.ComponentType.Application, 'p2p-hotspot', {
    bomRef: 'p2p-hotspot',
    version: facts.version,
    licenses: new Models.LicenseRepository([new Models.LicenseExpression('AGPL-3.0-or-later')]),
    properties: new Models.PropertyRepository([
      new Models.Property('p2p-hotspot:commit', commitName(facts)),
    ]),
  });
  bom.metadata.component = whole;
  for (const [folder, names] of partsOf) {
    const { name, version, license } = await packageFacts(repository, folder);
    if (license === undefined) throw new Error(`${name} does not say its licence`);
    const purl = purlOf(name, version);
    const component = new Models.Component(Enums.ComponentType.Library, name, {
      // One version may be there twice, in two folders.
      bomRef: `${purl}#${folder}`,
      version,
      purl,
      hashes: sha512Of(packages[folder]?.integrity),
      licenses: new Models.LicenseRepository([new Models.LicenseExpression(license)]),
      properties: new Models.PropertyRepository(
        names.map((part) => new Models.Property('p2p-hotspot:part', part)),
      ),
    });
    bom.components.add(component);
    whole.dependencies.add(component.bomRef);
  }
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(normalize).serialize(bom, {
    sortLists: true,
    space: 2,
  });
  return `${text}\n`;
};
