import { isDeepStrictEqual } from 'node:util';
import { listOf, type Properties, type Variant } from './bus-values.ts';
import { securitySection, type Profile } from './profile.ts';

/** NetworkManager does not tell what is as it would be anyway. */
const untold: Readonly<Record<string, unknown>> = {
  'connection.autoconnect': true,
  'connection.autoconnect-priority': 0,
  '802-11-wireless.hidden': false,
};

const asRecord = (entries: unknown): Properties =>
  Object.fromEntries(
    listOf(entries).map((entry) => {
      const [name, value] = listOf(entry);
      return [String(name), value];
    }),
  );

/** A value that we send, in the form in which it is received. */
export const asReceived = ([signature, value]: Variant): unknown => {
  if (signature === 'a{ss}') return asRecord(value);
  if (signature !== 'aa{sv}') return value;
  return listOf(value).map((one) =>
    Object.fromEntries(
      Object.entries(asRecord(one)).map(([name, variant]) => [name, listOf(variant)[1]]),
    ),
  );
};

/**
 * Whether NetworkManager's profile says all that ours says.
 *
 * @param theirs as of `GetSettings`, which leaves secrets out
 * @param secrets as of `GetSecrets`
 */
export const isSameProfile = (
  ours: Profile,
  theirs: Readonly<Record<string, Properties>>,
  secrets: Readonly<Record<string, Properties>>,
): boolean =>
  securitySection in ours === securitySection in theirs &&
  Object.entries(ours).every(([section, properties]) =>
    Object.entries(properties).every(([name, variant]) =>
      isDeepStrictEqual(
        asReceived(variant),
        theirs[section]?.[name] ?? secrets[section]?.[name] ?? untold[`${section}.${name}`],
      ),
    ),
  );
