import type { NetworkStatus } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import type { ScreenClient } from '../daemon/screen-client.ts';
import type { ScreenSettings } from '../holdings/screen-settings.ts';
import { wifiJoinText } from '../holdings/wifi-join.ts';
import { wifiShown } from '../holdings/wifi-shown.ts';
import type { NetworkClient } from '../network/network-client.ts';
import type { KioskJoin } from '../pages/kiosk-join.ts';
import { renderKiosk } from '../pages/kiosk-page.ts';
import type { PageSender } from './page-sender.ts';
import { isLoopbackName } from './request-host.ts';
import { isFromScreen } from './visitor-socket.ts';

const wifiFor = async (
  settings: ScreenSettings,
  network: NetworkStatus | undefined,
  isScreen: boolean,
): Promise<KioskJoin['wifi']> => {
  const wifi = wifiShown(settings, network);
  if (wifi === undefined) return undefined;
  const { name, password } = wifi;
  if (password === 'open') {
    return { name, password, qrSvg: await qrSvg(wifiJoinText({ name })) };
  }
  if (password === 'unknown' || !isScreen || !settings.showsPassword) {
    return { name, password: 'secret' };
  }
  const picture = await qrSvg(wifiJoinText({ name, password: password.text }));
  return { name, password, qrSvg: picture };
};

const joinFor = async (
  settings: ScreenSettings,
  network: NetworkStatus | undefined,
  isScreen: boolean,
  origin: string,
): Promise<KioskJoin> => {
  const wifi = await wifiFor(settings, network, isScreen);
  const own = network?.visitorNetwork && `http://${network.visitorNetwork.gateway}`;
  return {
    ...(wifi !== undefined && { wifi }),
    portalUrl: isLoopbackName(new URL(origin).hostname) ? (settings.portalUrl ?? own) : origin,
  };
};

/**
 * The page for a television. What proves to a reader that they stand before the box goes to a browser on
 * the box only.
 */
export const kioskRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  settings: ScreenSettings,
  screen: ScreenClient,
  network: NetworkClient,
): void => {
  server.get('/kiosk', async (request, reply) => {
    const isScreen = isFromScreen(request);
    const context = await pages.contextOf(request);
    const { words, siteName, status, origin } = context;
    const [join, secrets] = await Promise.all([
      joinFor(settings, network.status(), isScreen, origin),
      isScreen ? screen.look() : {},
    ]);
    const minute = Math.floor(Date.now() / 60_000);
    const document = renderKiosk({
      ...{ words, siteName, status, join, secrets, minute },
      network: network.status(),
    });
    return pages.sendWhole(request, reply, context, document);
  });
};
