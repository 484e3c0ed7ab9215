/** The HTTP server: Koa on 127.0.0.1, its routes from the contract's table, with short timeouts and a graceful stop. */
import { createServer, type Server } from 'node:http';
import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import { LIMITS, ProblemError, ROUTES, type RouteName } from '../../contract/index.ts';
import type { Analyser } from '../jobs/analyser.ts';
import type { Searcher } from '../search.ts';
import type { Clients } from '../store/clients.ts';
import type { Pictures } from '../store/pictures.ts';
import type { Products, StoredProduct } from '../store/products.ts';
import { checkHost, guard } from './guard.ts';
import { createHeldPictures } from './held-pictures.ts';
import { problems } from './problem.ts';
import { createRateLimit } from './rate-limit.ts';
import { health } from './routes/health.ts';
import { pair } from './routes/pair.ts';
import { listProducts, oneProduct, productImage } from './routes/products.ts';
import { parse, search } from './routes/search.ts';
import { createSigner } from './signature.ts';

/** What the routes stand on; app.ts has them all. */
export interface ServerParts {
  clients: Clients;
  products: Products;
  pictures: Pictures;
  analyser(): Analyser;
  searcher(imageOf: (product: StoredProduct) => string): Searcher;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  url: string;
  port: number;
  /** Stops accepting, lets live requests end for five seconds, then closes. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const STOP_MS = 5000;

/** @throws NodeJS.ErrnoException EADDRINUSE when the port is taken */
export async function startServer(
  app: ServerParts,
  port: number,
  report: (error: unknown) => void,
): Promise<RunningServer> {
  let bound = port;
  const url = () => `http://${HOST}:${bound}`;
  const signer = createSigner(LIMITS.signedSeconds);
  const imageOf = ({ id }: StoredProduct) =>
    url() + signer.sign(`/v1/products/${encodeURIComponent(id)}/image`);
  const held = createHeldPictures();
  const handlers: Record<RouteName, Middleware> = {
    health: health(app.clients),
    pair: pair(app.clients),
    parse: parse(app.analyser(), held),
    search: search(app.searcher(imageOf), held),
    products: listProducts(app.products, imageOf),
    product: oneProduct(app.products, imageOf),
    productImage: productImage(app.products, app.pictures),
  };
  const guards = {
    clients: app.clients,
    signer,
    requests: createRateLimit(600),
    pairings: createRateLimit(30),
  };
  const router = new Router();
  for (const [name, route] of Object.entries(ROUTES)) {
    router.register(route.path, [route.method], [guard(route.auth, guards), handlers[name as RouteName]]);
  }
  const koa = new Koa();
  koa.on('error', report);
  koa
    .use(safeHeaders)
    .use(problems(report))
    .use(checkHost(() => bound))
    .use(router.routes());
  koa.use((ctx) => {
    const known = router.match(ctx.path, ctx.method).path.length > 0;
    throw new ProblemError(known ? 'method-not-allowed' : 'not-found', `${ctx.method} is of no use here.`);
  });

  const server = createServer(koa.callback());
  server.headersTimeout = 5000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 5000;
  server.maxHeadersCount = 64;
  server.maxConnections = 64;
  bound = await listen(server, port);
  return { url: url(), port: bound, close: () => stop(server) };
}

const safeHeaders: Middleware = (ctx, next) => {
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
  ctx.set('Content-Security-Policy', "default-src 'none'");
  return next();
};

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearTimeout(timer);
}
