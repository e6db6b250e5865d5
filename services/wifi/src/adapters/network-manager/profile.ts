import type { Variant } from './bus-values.ts';

/** A connection profile of NetworkManager, as it is sent: properties with their signatures, by section. */
export type Profile = Readonly<Record<string, Readonly<Record<string, Variant>>>>;

/** Where a profile's secrets are. */
export const securitySection = '802-11-wireless-security';
export const wirelessSection = '802-11-wireless';

/** What a profile of ours carries, so that those of others are never deleted (section "user"). */
export const ownMark = 'org.p2p-hotspot.made-for';

/** The profile as `a{sa{sv}}`. */
export const profileMessage = (profile: Profile): readonly unknown[] =>
  Object.entries(profile).map(([section, properties]) => [section, Object.entries(properties)]);

/** The section that marks a profile as ours. */
export const markedAs = (purpose: 'access-point' | 'uplink'): Profile[string] => ({
  data: ['a{ss}', [[ownMark, purpose]]],
});
