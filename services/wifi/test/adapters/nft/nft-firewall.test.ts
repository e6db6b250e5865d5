import test from 'ava';
import { createNftFirewall } from '../../../src/adapters/nft/nft-firewall.ts';

const settings = {
  device: 'wlan0',
  gateway: '192.168.44.1',
  captured: '198.51.100.1',
  isCapturing: true,
  tcpPorts: [53, 80],
  udpPorts: [53, 67],
  appPorts: [],
};

/** A stand-in for an nft that ends well and does nothing for the first few times; real ones did. */
const idleNft = (idleTimes: number) => {
  let loads = 0;
  const run = (_: string, [option]: readonly string[]): Promise<string> => {
    if (option === '-f') {
      loads += 1;
      return Promise.resolve('');
    }
    return loads > idleTimes
      ? Promise.resolve('table inet p2p_hotspot {\n}\n')
      : Promise.reject(new Error('No such file or directory'));
  };
  return { run, loads: () => loads };
};

test('rules that are not there after they were loaded are loaded again', async (t) => {
  const { run, loads } = idleNft(1);
  await createNftFirewall({ run }).apply(settings);
  t.is(loads(), 2);
});

test('where they never come the box says so, and passes nothing on', async (t) => {
  const { run } = idleNft(Infinity);
  const firewall = createNftFirewall({
    run,
    allowForwarding: () => {
      t.fail('visitors would reach what they must not');
      return Promise.resolve();
    },
  });
  const sharing = { devices: ['eth0'], kbitPerVisitor: 800 };
  await t.throwsAsync(firewall.apply({ ...settings, sharing }), {
    message: /NETWORK_TOOL_FAILED|nft/,
  });
});
