/** The HTTP server: Koa on 127.0.0.1, its routes from the contract's table, with short timeouts and a graceful stop. */
import { createServer, type Server } from 'node:http';
import Router from '@koa/router';
import Koa, { type Middleware } from 'koa';
import { LIMITS, ProblemError, ROUTES, type RouteName } from '../../contract/index.ts';
import type { Analyser } from '../jobs/analyser/analyser.ts';
import type { Uploads } from '../jobs/feeds/uploads.ts';
import { createImportQueue } from '../jobs/import-queue.ts';
import type { Importer } from '../jobs/importer.ts';
import type { Cutouts } from '../search/query/cutouts.ts';
import type { Addresses } from '../search/reply/hits.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Pictures } from '../store/products/pictures.ts';
import type { Prices } from '../store/products/prices.ts';
import type { StoredProduct } from '../store/products/product-row.ts';
import type { Products } from '../store/products/products.ts';
import type { Runs } from '../store/sources/runs.ts';
import type { Sources } from '../store/sources/sources.ts';
import type { Waiting } from '../store/sources/waiting.ts';
import { checkHost, guard } from './guard.ts';
import { createHeldPictures } from './held-pictures.ts';
import { problems } from './problem.ts';
import { createRateLimit } from './rate-limit.ts';
import { type HealthParts, health } from './routes/health.ts';
import { cancelImport, listImports, oneImport, startImport } from './routes/imports.ts';
import { openapi } from './routes/openapi.ts';
import { pair, unpair } from './routes/pair.ts';
import { listProducts, oneProduct, productCutout, productImage } from './routes/products.ts';
import { removeProduct, type Save, saveProduct } from './routes/save.ts';
import { parse, search } from './routes/search.ts';
import { changeSource, listSources, refreshSource, removeSource } from './routes/sources.ts';
import { createSigner } from './signature.ts';

/** What the routes need; app.ts has it all. */
export interface ServerParts extends HealthParts {
  /** Signs the addresses of product pictures. */
  pictureSecret(): Uint8Array;
  products: Products;
  pictures: Pictures;
  prices: Prices;
  sources: Sources;
  runs: Runs;
  importer: Importer;
  uploads: Uploads;
  /** Imports that a companion which stops leaves to the next one. */
  waiting: Waiting;
  /** Takes a source with all that came from it out of sight; returns how many products that were. */
  hideSource(id: string): Promise<number>;
  /** Deletes what was hidden; ends early when the companion stops, and the next one goes on. */
  finishRemovals(): Promise<void>;
  saveProduct: Save;
  /** With its vectors, and with its picture unless another product shows it. */
  removeProduct(row: number): void;
  /** Gives back the memory that only imports need. */
  importsDone(): void;
  /** Starts the model threads on first use. */
  analyser(): Analyser;
  cutouts: Cutouts;
  searcher(addresses: Addresses): Searcher;
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
const IDLE_MS = 100;

/** @throws NodeJS.ErrnoException EADDRINUSE when the port is taken, EACCES when the system keeps it */
export async function startServer(
  app: ServerParts,
  port: number,
  report: (error: unknown) => void,
): Promise<RunningServer> {
  let bound = port;
  const url = () => `http://${HOST}:${bound}`;
  const signer = createSigner(app.pictureSecret(), LIMITS.signedSeconds);
  const signed =
    (what: string) =>
    ({ id, picture }: StoredProduct) => {
      const path = signer.sign(`/v1/products/${encodeURIComponent(id)}/${what}`);
      // Browsers keep what an address gave, and a product may get another picture.
      return `${url()}${path}&picture=${picture.slice(0, 12)}`;
    };
  const imageOf = signed('image');
  const held = createHeldPictures();
  // Not awaited: it goes on while other requests are answered.
  const finish = () => void app.finishRemovals().catch(report);
  const queue = createImportQueue({ ...app, report, onIdle: app.importsDone });
  const handlers: Record<RouteName, Middleware> = {
    health: health(app, () => bound),
    openapi: openapi(),
    pair: pair(app.clients),
    unpair: unpair(app.clients),
    parse: parse(app.analyser(), held),
    search: search(app.searcher({ image: imageOf, cutout: signed('cutout') }), held),
    products: listProducts(app.products, imageOf),
    product: oneProduct(app.products, app.prices, imageOf),
    saveProduct: saveProduct(app.saveProduct, imageOf),
    removeProduct: removeProduct(app.products, app.removeProduct, imageOf),
    productImage: productImage(app.products, app.pictures),
    productCutout: productCutout(app.products, app.cutouts),
    imports: listImports(queue),
    startImport: startImport({ ...app, queue }),
    import: oneImport(queue),
    cancelImport: cancelImport(queue),
    sources: listSources(app.sources, app.runs),
    changeSource: changeSource(app.sources, app.runs),
    removeSource: removeSource(app.sources, { hide: app.hideSource, finish }, queue),
    refreshSource: refreshSource(app.sources, app.importer, queue),
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
  koa.on('error', (error, ctx?: Koa.Context) => {
    // A caller that hangs up in the middle of a request, or of an import's events, is no fault of ours.
    const left = ctx && (!ctx.req.complete || error.code === 'ERR_STREAM_PREMATURE_CLOSE');
    if (!left) report(error);
  });
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
  // A large feed takes its time; what is read into memory has a bound of its own: body.ts.
  server.requestTimeout = 10 * 60_000;
  server.keepAliveTimeout = 5000;
  server.maxHeadersCount = 64;
  server.maxConnections = 64;
  bound = await listen(server, port);
  // Such as a connection that the system could not hand over; the next one may be fine.
  server.on('error', report);
  // A companion whose old imports cannot go on is still of use.
  await queue.goOn().catch(report);
  finish();
  return {
    url: url(),
    port: bound,
    async close() {
      await queue.close();
      await stop(server);
    },
  };
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
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A browser keeps the connection of a reply that ends only now, in case it has another request.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
  const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
