/** The web of the zoo: its pages on one host, and pictures on that host and on a foreign one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../support/listen.ts';
import { pdfOf } from './pdf.ts';
import { animate, encode, type Format, NATURAL, type Pixels, paint, stack } from './picture.ts';

export interface Web {
  /** Address of a picture on the host of the pages. */
  own: (seed: string, format?: Format) => string;
  /** The same on another host, which sends no CORS headers: its pixels taint a canvas. */
  foreign: (seed: string, format?: Format) => string;
  /** Serves `html` under this name and tells its address. `foreign`: on the other host. */
  page: (name: string, html: string, options?: { foreign?: boolean; csp?: string }) => string;
  /** Address of a PDF with the picture of this seed. */
  pdf: (seed: string) => string;
  close: () => Promise<void>;
}

const MIME: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

export async function openWeb(): Promise<Web> {
  const pages = new Map<string, { html: string; csp?: string | undefined }>();
  const { port, close } = await listen((request, response) => {
    serve(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  const own = `http://shop.test:${port}`;
  const foreign = `http://cdn.test:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', own);
    const page = pages.get(pathname);
    if (page) {
      const headers = page.csp ? { 'content-security-policy': page.csp } : {};
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page.html);
      return;
    }
    const [, printed] = /^\/print\/([\w-]+)\.pdf$/.exec(pathname) ?? [];
    if (printed) {
      const pdf = pdfOf(await encode(paint(printed), 'jpeg'), NATURAL);
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf);
      return;
    }
    const [, seed, format] = /^\/picture\/([\w-]+)\.(\w+)$/.exec(pathname) ?? [];
    const mime = MIME[format ?? ''];
    if (!seed || !mime) {
      response.writeHead(404).end();
    } else if (searchParams.has('hotlink') && !request.headers.referer?.startsWith(own)) {
      response.writeHead(403).end('No hotlinks.');
    } else {
      const bytes = searchParams.has('animated')
        ? await animate([paint(seed), paint(`${seed}-2`)])
        : await encode(searchParams.has('strip') ? strip(seed) : paint(seed), format as Format);
      response.writeHead(200, { 'content-type': mime, 'cache-control': 'max-age=600' }).end(bytes);
    }
  }

  return {
    own: (seed, format = 'png') => `${own}/picture/${seed}.${format}`,
    foreign: (seed, format = 'png') => `${foreign}/picture/${seed}.${format}`,
    page: (name, html, options = {}) => {
      pages.set(`/${name}`, { html, csp: options.csp });
      return `${options.foreign ? foreign : own}/${name}`;
    },
    pdf: (seed) => `${own}/print/${seed}.pdf`,
    close,
  };
}

/** One picture among others, as the long pictures of shops have it: the third of six. */
function strip(seed: string): Pixels {
  return stack(['another', 'another', seed, 'another', 'another', 'another'].map(paint));
}
