/**
 * Nodes of a DHT that lead nowhere but to each other: `dht-nodes.js PORT ADDRESS…`, the first of which the
 * others, and everybody else, begin with. Prints "ready" when all know each other.
 */
import process from 'node:process';
import DHT from 'hyperdht';

const [portText = '', ...addresses] = process.argv.slice(2);
const port = Number(portText);
const [first = ''] = addresses;
const bootstrap: { readonly host: string; readonly port: number }[] = [];
for (const host of addresses) {
  const node = new DHT({
    ephemeral: false,
    firewalled: false,
    bootstrap: [...bootstrap],
    host,
    port,
  });
  await node.fullyBootstrapped();
  if (host === first) bootstrap.push({ host, port });
}
process.stdout.write('ready\n');
