/** All settings in one place, read once: flag before environment before default. Everything else gets plain values. */
import { isIPv6 } from 'node:net';
import { join, posix } from 'node:path';
import envPaths from 'env-paths';
import { DEFAULT_PORT } from '../contract/index.ts';

export interface Config {
  /** Folder of everything that the companion writes. */
  home: string;
  /** 0 asks the system for a free one. */
  port: number;
  /** Somebody asked for this very port, so no other one will do. */
  portIsNamed: boolean;
  /** Id of the encoder card. */
  encoder: string;
  engine: 'auto' | 'exact' | 'faiss';
  /** Folder with `cards/` and `weights/`. */
  models: string;
  /** The same for encoders that the person added; need not be there. */
  ownModels: string;
  /** Hosts that imports may fetch from although they are on this computer or its network. */
  allowHosts: string[];
}

export interface Flags {
  port?: string;
  encoder?: string;
  engine?: string;
  allowHost?: string[];
}

const ENGINES = ['auto', 'exact', 'faiss'] as const;

/** Best measured quality of the shipped cards: docs/models.md. */
export const DEFAULT_ENCODER = 'mobile';
/** What the original used; parity mode searches with it. */
export const PARITY_ENCODER = 'resnet34';

/** A setting that cannot be used; its message names the setting and what it takes. */
export class ConfigError extends Error {}

export function readConfig(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): Config {
  const named = flags.port ?? env.LOOKALIKE_PORT;
  const port = named ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ConfigError(
      `"${port}" is no port: use --port (or LOOKALIKE_PORT) with a number from 0 to 65535.`,
    );
  }
  const engine = flags.engine ?? env.LOOKALIKE_ENGINE ?? 'auto';
  const known = ENGINES.find((name) => name === engine);
  if (!known) throw new ConfigError(`"${engine}" is no engine: use --engine with ${ENGINES.join(', ')}.`);
  const home = env.LOOKALIKE_HOME || envPaths('lookalike', { suffix: '' }).data;
  if (isNoDisk(home)) {
    throw new ConfigError(
      `${home} is no place on a disk, so nothing can be kept there: name another folder with LOOKALIKE_HOME.`,
    );
  }
  return {
    home,
    port: Number(port),
    portIsNamed: named !== undefined,
    encoder: flags.encoder ?? env.LOOKALIKE_ENCODER ?? DEFAULT_ENCODER,
    engine: known,
    models: join(import.meta.dirname, '..', 'models'),
    ownModels: join(home, 'models'),
    allowHosts: (flags.allowHost ?? env.LOOKALIKE_ALLOW_HOST?.split(',').filter(Boolean) ?? []).map(hostOf),
  };
}

/**
 * What Linux says of itself looks like folders. None can be made there, and below /proc Node never ends trying: it answers
 * that the folder above is missing, which is there.
 */
export function isNoDisk(folder: string, system: NodeJS.Platform = process.platform): boolean {
  return system === 'linux' && /^\/(proc|sys)(\/|$)/.test(posix.resolve(folder));
}

/** Addresses are looked up by host; whoever copies one with its port or its path means the same. */
function hostOf(written: string): string {
  const text = written.trim();
  const address = text.includes('://') ? text : `http://${isIPv6(text) ? `[${text}]` : text}`;
  const host = URL.parse(address)?.hostname;
  if (host) return host;
  throw new ConfigError(
    `"${written}" is no host: use --allow-host (or LOOKALIKE_ALLOW_HOST) with a name or an address such as 127.0.0.1.`,
  );
}
