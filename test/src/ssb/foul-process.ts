import path from 'node:path';
import type { NetworkMachine } from '../lab/network.ts';
import { startLineProgram } from '../visitor-network/line-program.ts';
import type { Surface } from './survey.ts';

const program = path.join(import.meta.dirname, 'foul-peer.js');

/** What came so far of what goes on by itself. */
export interface FoulFigures {
  /** The other end asked for what it was to be harmed with. */
  readonly isAsked: boolean;
  /** The other end had enough. */
  readonly isOver: boolean;
}

/** Somebody who speaks the protocol without the good manners of an app. */
export interface FoulPeer {
  readonly id: string;
  /** Calls everything there is, as a stranger. */
  survey(address: string): Promise<Surface>;
  /** As many people who were never seen. @returns how many were let in */
  crowd(address: string, count: number): Promise<number>;
  /** Opens connections and keeps them. @returns how many were let in */
  hold(address: string, count: number): Promise<number>;
  /** Begins to give a picture without an end. */
  endlessBlob(address: string): Promise<void>;
  giantMessage(address: string, bytes: number): Promise<void>;
  /** Begins a packet that never ends; no more than `bytes` are given. */
  endlessPacket(address: string, bytes: number): Promise<void>;
  /** As `count` strangers: says of feeds that nobody has that it has them, in so many bytes each. */
  foulNotes(address: string, count: number, bytes: number): Promise<void>;
  /** Announces `address` to `to` in wrong ways. */
  spoof(address: string, to: string, count: number): Promise<void>;
  figures(): Promise<FoulFigures>;
  kill(): Promise<void>;
}

export const startFoulPeer = async (machine: NetworkMachine): Promise<FoulPeer> => {
  const line = startLineProgram(machine, [program]);
  const attempt = (act: string, more: Readonly<Record<string, unknown>> = {}) =>
    line.ask({ do: act, ...more });
  const id = (await attempt('whoAmI')) as string;
  return {
    id,
    survey: async (address) => (await attempt('survey', { address })) as Surface,
    crowd: async (address, count) => (await attempt('crowd', { address, count })) as number,
    hold: async (address, count) => (await attempt('hold', { address, count })) as number,
    endlessBlob: async (address) => {
      await attempt('endlessBlob', { address });
    },
    giantMessage: async (address, bytes) => {
      await attempt('giantMessage', { address, bytes });
    },
    endlessPacket: async (address, bytes) => {
      await attempt('endlessPacket', { address, bytes });
    },
    foulNotes: async (address, count, bytes) => {
      await attempt('foulNotes', { address, count, bytes });
    },
    spoof: async (address, to, count) => {
      await attempt('spoof', { address, to, count });
    },
    figures: async () => (await attempt('figures')) as FoulFigures,
    kill: () => line.kill(),
  };
};
