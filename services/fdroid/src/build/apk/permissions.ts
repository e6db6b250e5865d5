import type { UsedPermission } from './apk-info.ts';

const permission = (name: string): string => `android.permission.${name}`;
const writeStorage = permission('WRITE_EXTERNAL_STORAGE');
const readStorage = permission('READ_EXTERNAL_STORAGE');

/** Of a permission that stands twice, the one for more Android versions counts, as on a phone. */
const widest = (a: UsedPermission, b: UsedPermission): UsedPermission =>
  (a.maxSdkVersion ?? Infinity) >= (b.maxSdkVersion ?? Infinity) ? a : b;

/** Each name once, in the order in which they first stand. */
export const mergePermissions = (declared: readonly UsedPermission[]): UsedPermission[] => {
  const all = new Map<string, UsedPermission>();
  for (const used of declared) all.set(used.name, widest(all.get(used.name) ?? used, used));
  return [...all.values()];
};

/**
 * Adds the permissions that Android grants an app of its age without being asked (AOSP,
 * PackageParser: new and split permissions). F-Droid clients warn people when an APK has more
 * permissions than its index says.
 *
 * @param declared as in the manifest
 * @returns the declared ones, then the implied ones, each name once
 */
export const withImpliedPermissions = (
  declared: readonly UsedPermission[],
  targetSdkVersion: number,
): readonly UsedPermission[] => {
  const all = new Map(mergePermissions(declared).map((used) => [used.name, used]));
  const add = (used: UsedPermission): void => {
    if (!all.has(used.name)) all.set(used.name, used);
  };
  if (targetSdkVersion < 4) {
    add({ name: writeStorage });
    add({ name: permission('READ_PHONE_STATE') });
  }
  const write = all.get(writeStorage);
  if (write !== undefined) add({ ...write, name: readStorage });
  if (targetSdkVersion < 16) {
    if (all.has(permission('READ_CONTACTS'))) add({ name: permission('READ_CALL_LOG') });
    if (all.has(permission('WRITE_CONTACTS'))) add({ name: permission('WRITE_CALL_LOG') });
  }
  return [...all.values()];
};
