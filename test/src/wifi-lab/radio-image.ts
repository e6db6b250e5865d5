import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { makeImage, moduleFiles, type MachineImage } from '../vm/image.ts';
import { packCode, packPrograms, packWorkspace, type PackingList } from '../vm/packing-list.ts';
import { places } from './inside/protocol.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

const kernelModules = ['virtio_pci', 'virtio_blk', 'virtio_console', 'virtio_net', 'ext4'];

/** What the services, their tools and protected radio ask of a kernel. */
const laterModules = [
  ...['ccm', 'gcm', 'cmac', 'ctr', 'aes_generic', 'veth', 'ifb'],
  ...['nf_tables', 'nft_ct', 'nft_chain_nat', 'nft_nat', 'nft_masq', 'nft_redir', 'nft_limit'],
  ...['nft_reject_inet', 'nft_fib_inet', 'nft_log', 'nft_quota', 'nft_numgen'],
  ...['sch_htb', 'sch_fq_codel', 'sch_ingress', 'sch_tbf', 'act_police', 'act_mirred'],
  ...['cls_u32', 'cls_flower', 'cls_matchall', 'cls_fw'],
  'cfg80211',
];

const radioModule = 'mac80211_hwsim';

const programs = [
  ...['busybox', 'mount', 'umount', 'unshare', 'nsenter', 'flock'],
  ...['NetworkManager', 'nmcli', 'dbus-daemon', 'wpa_supplicant', 'wpa_cli'],
  ...['hostapd', 'hostapd_cli', 'dnsmasq', 'nft', 'tc', 'ip', 'iw', 'rfkill'],
];

/** Names under which programs look for what `busybox` does. */
const applets = ['udhcpc', 'ping', 'sleep', 'cat', 'modprobe'];

/** Where Debian keeps the parts of NetworkManager that are loaded as it runs. */
const pluginFolders = '/usr/lib/x86_64-linux-gnu/NetworkManager';
const wifiPlugin = 'libnm-device-plugin-wifi.so';

/** Legal channels of each country, with the signature that the kernel checks. */
const regulations = ['regulatory.db', 'regulatory.db.p7s'];

const systemBytes = 512 * 1024 * 1024;

const busConfiguration = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
`;

/** As on a box where nothing but its own programs manages the network. */
const networkManagerConfiguration = `[main]
plugins=keyfile
dns=none
auth-polkit=false
[keyfile]
unmanaged-devices=interface-name:eth0
[device]
wifi.scan-rand-mac-address=no
`;

const initOf = (modules: readonly string[]): string => `#!/bin/busybox sh
export PATH=/usr/bin HOME=/root
busybox mount -t devtmpfs dev /dev
busybox mount -t proc proc /proc
busybox mount -t sysfs sys /sys
for folder in run tmp var etc; do busybox mount -t tmpfs tmpfs /$folder; done
busybox mkdir -p /run/dbus /run/netns /var/lib/misc /var/lib/NetworkManager /etc/NetworkManager
busybox ln -s /run /var/run
busybox cat > /etc/passwd <<'END'
root:x:0:0:root:/root:/bin/sh
nobody:x:65534:65534:nobody:/nonexistent:/bin/false
END
busybox cat > /etc/group <<'END'
root:x:0:
nogroup:x:65534:
END
echo 5d41402abc4b2a76b9719d911017c592 > /etc/machine-id
busybox touch /etc/resolv.conf
busybox cat > /etc/bus.conf <<'END'
${busConfiguration}END
busybox cat > /etc/NetworkManager/NetworkManager.conf <<'END'
${networkManagerConfiguration}END
for module in ${modules.join(' ')}; do busybox insmod /modules/$module 2>/dev/null; done
busybox insmod /modules/${radioModule}.ko radios=4
ip link set lo up
node ${places.agent}/agent.js
busybox poweroff -f
`;

const insideFiles = [
  'vm/inside/channel.js',
  ...['agent.js', 'protocol.js', 'tunnel.js'].map((file) => `wifi-lab/inside/${file}`),
];

/** Makes what the machine with the radios boots, or finds what an earlier run made of the same files. */
export const makeRadioImage = async (): Promise<MachineImage> => {
  const list: PackingList = new Map();
  await packPrograms(list, programs);
  for (const name of applets) list.set(`usr/bin/${name}`, { link: 'busybox' });
  await packCode(list, 'usr/bin/systemd-udevd', '/bin/udevadm');
  for (const version of await readdir(pluginFolders)) {
    const file = path.join(pluginFolders, version, wifiPlugin);
    await packCode(list, file.slice(1), file);
  }
  for (const name of regulations) {
    const file = `lib/firmware/${name}`;
    list.set(file, { from: await realpath(`/${file}`) });
  }
  const modules = await moduleFiles([...laterModules, radioModule]);
  for (const file of modules) list.set(`modules/${path.basename(file)}`, { from: file });
  for (const workspace of ['daemon', 'services/portal', 'services/wifi'])
    await packWorkspace(list, root, workspace);
  for (const name of ['package.json', ...insideFiles.map((file) => `dist/src/${file}`)])
    list.set(`opt/hotspot/test/${name}`, { from: path.join(root, 'test', name) });
  const names = modules.map((file) => path.basename(file));
  const init = initOf(names.filter((name) => name !== `${radioModule}.ko`));
  return makeImage({ kernelModules, list, init, systemBytes });
};
