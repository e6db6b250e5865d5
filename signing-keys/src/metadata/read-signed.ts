import type { JsonObject } from '../json/json-value.ts';
import { keyIdOf, type TufKey } from '../keys/tuf-key.ts';
import type { Profile } from '../profile.ts';
import {
  checkCount,
  checkList,
  checkMembers,
  checkObject,
  checkOptional,
  checkText,
  checkTexts,
  member,
  refuse,
  type Place,
} from './check.ts';
import { isTime } from './time.ts';
import { topLevelRoles, type SignedByType, type TopLevelRole } from './types.ts';
import { maxVersion } from './versions.ts';

const maxLength = Number.MAX_SAFE_INTEGER;
const hexPattern = /^(?:[0-9a-f]{2})+$/;
const specVersionPattern = /^1\.\d+(?:\.\d+)?$/;

const checkBoolean = ({ value, path }: Place): void => {
  if (typeof value !== 'boolean') refuse(path);
};

const checkHashes = (place: Place): JsonObject => {
  const members = checkMembers(place);
  if (members.length === 0) refuse(place.path);
  for (const [, hash] of members) {
    if (!hexPattern.test(checkText(hash))) refuse(hash.path);
  }
  return checkObject(place);
};

/**
 * §4.3, KEYID: "Clients MUST calculate each KEYID to verify this is correct for the associated
 * key." So one key id never stands for two keys. What kind of key it is does not matter here.
 */
const checkKeys = (place: Place): void => {
  for (const [keyId, key] of checkMembers(place)) {
    const object = checkObject(key);
    checkText(member(object, 'keytype', key.path));
    checkText(member(object, 'scheme', key.path));
    const keyval = member(object, 'keyval', key.path);
    checkText(member(checkObject(keyval), 'public', keyval.path));
    if (keyIdOf(object as TufKey) !== keyId) refuse(key.path);
  }
};

/** A threshold may exceed the number of keys: then the role is closed, which is no error. */
const checkRole = (place: Place): JsonObject => {
  const object = checkObject(place);
  const keyIds = member(object, 'keyids', place.path);
  const list = checkTexts(keyIds);
  if (new Set(list).size !== list.length) refuse(keyIds.path);
  checkCount(member(object, 'threshold', place.path), 1, maxVersion);
  return object;
};

const checkMetaFile = (place: Place): void => {
  const object = checkObject(place);
  checkCount(member(object, 'version', place.path), 1, maxVersion);
  checkOptional(member(object, 'length', place.path), (length) => checkCount(length, 1, maxLength));
  checkOptional(member(object, 'hashes', place.path), checkHashes);
};

/** §4.3 */
const checkRoot = (signed: JsonObject, profile: Profile): void => {
  const consistent = member(signed, 'consistent_snapshot', '');
  checkOptional(consistent, checkBoolean);
  if (profile.consistentSnapshots === 'required' && consistent.value !== true) {
    refuse(consistent.path);
  }
  checkKeys(member(signed, 'keys', ''));
  const roles = member(signed, 'roles', '');
  const object = checkObject(roles);
  for (const role of topLevelRoles) checkRole(member(object, role, roles.path));
};

/** §4.6: lists the snapshot, and nothing else. */
const checkTimestamp = (signed: JsonObject): void => {
  const meta = member(signed, 'meta', '');
  const members = checkMembers(meta);
  for (const [name, file] of members) {
    if (name !== 'snapshot.json') refuse(file.path);
    checkMetaFile(file);
  }
  if (members.length === 0) refuse(meta.path);
};

/** §4.4: lists targets, and any other targets role. */
const checkSnapshot = (signed: JsonObject): void => {
  const meta = member(signed, 'meta', '');
  for (const [, file] of checkMembers(meta)) checkMetaFile(file);
  if (!Object.hasOwn(checkObject(meta), 'targets.json')) refuse(meta.path);
};

/** §4.5, DELEGATIONS: names are unique; a role has either paths or path hash prefixes. */
const checkDelegations = (place: Place, profile: Profile): void => {
  const object = checkObject(place);
  checkKeys(member(object, 'keys', place.path));
  const names = new Set<string>();
  for (const role of checkList(member(object, 'roles', place.path))) {
    const definition = checkRole(role);
    const name = member(definition, 'name', role.path);
    const text = checkText(name);
    const reserved = (topLevelRoles as readonly string[]).includes(text);
    if (reserved || names.has(text) || !profile.roleNames.test(text)) refuse(name.path);
    names.add(text);
    checkOptional(member(definition, 'terminating', role.path), checkBoolean);
    const paths = member(definition, 'paths', role.path);
    const prefixes = member(definition, 'path_hash_prefixes', role.path);
    checkOptional(paths, checkTexts);
    checkOptional(prefixes, checkTexts);
    if ((paths.value === undefined) === (prefixes.value === undefined)) refuse(role.path);
  }
};

/** §4.5 */
const checkTargets = (signed: JsonObject, profile: Profile): void => {
  for (const [, target] of checkMembers(member(signed, 'targets', ''))) {
    const object = checkObject(target);
    checkCount(member(object, 'length', target.path), 0, maxLength);
    const hashes = member(object, 'hashes', target.path);
    const sha256 = member(checkHashes(hashes), 'sha256', hashes.path);
    if (profile.sha256Required && checkText(sha256).length !== 64) refuse(sha256.path);
    checkOptional(member(object, 'custom', target.path), checkObject);
  }
  checkOptional(member(signed, 'delegations', ''), (place) => {
    checkDelegations(place, profile);
  });
};

const checks: Readonly<Record<TopLevelRole, (signed: JsonObject, profile: Profile) => void>> = {
  root: checkRoot,
  timestamp: checkTimestamp,
  snapshot: checkSnapshot,
  targets: checkTargets,
};

/**
 * Reads the signed part of a role's metadata: the shape that TUF 1.0.34 §4 gives it, nothing else.
 * Members that we do not know are kept as they are.
 *
 * @throws TrustError `METADATA_INVALID`; `reason` is the path of the member at fault
 */
export const readSigned = <Type extends TopLevelRole>(
  type: Type,
  signed: JsonObject,
  profile: Profile,
): SignedByType[Type] => {
  // §4.2.1: the `_type` says which role this is; another role's metadata is never taken for it.
  const typePlace = member(signed, '_type', '');
  if (typePlace.value !== type) refuse(typePlace.path);
  // §4.3, SPEC_VERSION: the major version is what must match.
  const spec = member(signed, 'spec_version', '');
  if (!specVersionPattern.test(checkText(spec))) refuse(spec.path);
  checkCount(member(signed, 'version', ''), 1, maxVersion);
  const expires = member(signed, 'expires', '');
  if (!isTime(checkText(expires))) refuse(expires.path);
  checkOptional(member(signed, 'custom', ''), checkObject);
  checks[type](signed, profile);
  return signed as unknown as SignedByType[Type];
};
