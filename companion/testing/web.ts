/** A web server on 127.0.0.1 for one test, which notes what it is asked. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Web {
  /** `http://127.0.0.1:PORT` */
  url: string;
  asked: { path: string; headers: IncomingMessage['headers'] }[];
}

export async function testWeb(answer: RequestListener): Promise<Web> {
  const asked: Web['asked'] = [];
  const server = createServer((req, res) => {
    asked.push({ path: req.url ?? '', headers: req.headers });
    answer(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
