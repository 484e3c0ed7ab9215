/** A real companion server on a free port, with a home of its own, for one test. */
import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { API_HEADER, API_VERSION } from '../../contract/index.ts';
import { type App, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type RunningServer, startServer } from '../http/server.ts';
import { temporaryHome } from './home.ts';

export interface TestServer {
  app: App;
  server: RunningServer;
  /** Errors that the server called unexpected. */
  unexpected: unknown[];
  /** Headers of a paired client. */
  paired(origin?: string): Record<string, string>;
}

export async function testServer(home = temporaryHome()): Promise<TestServer> {
  const app = createApp(readConfig({}, { LOOKALIKE_HOME: home }), 'query');
  const unexpected: unknown[] = [];
  const server = await startServer(app, 0, (error) => unexpected.push(error));
  onTestFinished(async () => {
    await server.close();
    await app.close();
  });
  return {
    app,
    server,
    unexpected,
    paired(origin) {
      const { token } = app.clients.pair(app.clients.newCode().code, origin ?? null);
      const headers = { authorization: `Bearer ${token}`, [API_HEADER]: String(API_VERSION) };
      return origin ? { ...headers, origin } : headers;
    },
  };
}

export interface RawReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  json(): unknown;
}

/** Sends headers as they are, those that fetch would not let pass included. */
export function send(
  { port }: RunningServer,
  method: string,
  path: string,
  headers: Record<string, string | string[]> = {},
  body?: Uint8Array | string,
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const json = () => JSON.parse(bytes.toString('utf8'));
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: bytes, json });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
