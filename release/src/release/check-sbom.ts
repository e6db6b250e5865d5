import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv-8';

const schemas = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
/** The schema refers to its parts by these addresses. */
const schemaHome = 'http://cyclonedx.org/schema/';
const wholeSchema = 'bom-1.6.SNAPSHOT.schema.json';
const furtherSchemas = ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'];

/**
 * Holds a bill of materials against the published schema of CycloneDX 1.6.
 *
 * @throws Error that names what is wrong
 */
export const checkBillOfMaterials = async (repository: string, text: string): Promise<void> => {
  const read = async (name: string): Promise<object> =>
    JSON.parse(await readFile(path.join(repository, schemas, name), 'utf8')) as object;
  // Formats are those of addresses and times that the library writes; the schema has words of its own.
  const ajv = new Ajv({ validateFormats: false, strict: false, allErrors: true });
  for (const name of furtherSchemas) ajv.addSchema(await read(name), `${schemaHome}${name}`);
  const isValid = ajv.compile(await read(wholeSchema));
  if (isValid(JSON.parse(text))) return;
  throw new Error(`the bill of materials is not valid: ${ajv.errorsText(isValid.errors)}`);
};
