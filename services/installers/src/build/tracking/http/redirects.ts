import { InstallersError } from '../../../errors.ts';
import { isAuthenticated, isLoopback } from '../catalogue/source-address.ts';

/**
 * Where an answer may send us on: to HTTPS, or from this machine to this machine.
 *
 * @throws InstallersError TRACKER_REDIRECT_REFUSED
 */
export const followRedirect = (from: URL, location: string | undefined): URL => {
  const refused = (reason: string) =>
    new InstallersError('TRACKER_REDIRECT_REFUSED', { parameters: { host: from.host, reason } });
  if (location === undefined || !URL.canParse(location, from.href)) throw refused('no address');
  const to = new URL(location, from);
  if (!isAuthenticated(to)) throw refused(`to ${to.protocol}//${to.host}`);
  // Whoever answers on the Internet must not have us ask what runs on this machine.
  if (isLoopback(to) && !isLoopback(from)) throw refused('to this machine');
  return to;
};
