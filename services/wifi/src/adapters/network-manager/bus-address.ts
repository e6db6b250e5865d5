/** Where a bus is, of the kinds that a box has. */
export type BusAddress =
  { readonly path: string } | { readonly host: string; readonly port: number };

const usual = 'unix:path=/run/dbus/system_bus_socket';

const parse = (one: string): BusAddress | undefined => {
  const [transport, rest = ''] = one.split(/:(.*)/s, 2);
  const words = new Map(
    rest.split(',').map((word) => {
      const [key = '', value = ''] = word.split(/=(.*)/s, 2);
      return [key, decodeURIComponent(value)] as const;
    }),
  );
  const path = words.get('path');
  if (transport === 'unix' && path !== undefined) return { path };
  const name = words.get('abstract');
  if (transport === 'unix' && name !== undefined) return { path: `\0${name}` };
  const port = Number(words.get('port'));
  if (transport === 'tcp' && port > 0) return { host: words.get('host') ?? 'localhost', port };
  return undefined;
};

/**
 * Reads `DBUS_SYSTEM_BUS_ADDRESS` (D-Bus specification, "Server addresses"): the first address in it that
 * can be used. Absent or empty: where the system bus is everywhere.
 */
export const parseBusAddress = (text: string | undefined): BusAddress | undefined => {
  for (const one of (text === undefined || text === '' ? usual : text).split(';')) {
    try {
      const address = parse(one);
      if (address !== undefined) return address;
    } catch {
      // Wrongly escaped: the next one.
    }
  }
  return undefined;
};
