import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROUTES } from '../../contract/index.ts';
import { send, testServer } from '../testing/server.ts';
import { openApi } from './openapi.ts';

interface Operation {
  description: string;
  parameters: { name: string; in: string; required: boolean; description?: string }[];
}

const FILE = join(import.meta.dirname, '..', '..', 'docs', 'openapi.json');

test('docs/openapi.json is the contract of today: npm run openapi brings it up to date', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('every route is in it, and every reference leads somewhere', () => {
  const { paths, components } = openApi() as {
    paths: Record<string, Record<string, { operationId: string }>>;
    components: { schemas: Record<string, unknown> };
  };
  const ids = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(ids.sort()).toEqual(Object.keys(ROUTES).sort());
  const references = JSON.stringify(openApi()).matchAll(/"\$ref":"([^"]+)"/g);
  const names = new Set([...references].map(([, path]) => path?.replace('#/components/schemas/', '')));
  expect(names.size).toBeGreaterThan(5);
  for (const name of names) expect(Object.keys(components.schemas)).toContain(name);
});

test('every route and every parameter of a query string says what it is', () => {
  const { paths } = openApi() as { paths: Record<string, Record<string, Partial<Operation>>> };
  const silent = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { description, parameters = [] }]) => [
      ...(description ? [] : [`${method} ${path}`]),
      ...parameters
        .filter((parameter) => parameter.in === 'query' && !parameter.description)
        .map(({ name }) => `${method} ${path}?${name}`),
    ]),
  );
  expect(silent).toEqual([]);
});

test('an import by JSON needs nothing in the query string', () => {
  const { paths } = openApi() as {
    paths: Record<string, Record<string, Operation>>;
  };
  const { description, parameters } = paths['/v1/imports']?.post ?? expect.unreachable();
  expect(description).toMatch(/application\/json/);
  const asked = parameters.filter((parameter) => parameter.in === 'query');
  expect(asked.map(({ required }) => required)).toEqual(asked.map(() => false));
});

test('signed pictures and the events of an import are described as they are', () => {
  const { paths } = openApi() as {
    paths: Record<
      string,
      Record<string, { parameters: { name: string }[]; responses: { '2XX': { content: object } } }>
    >;
  };
  for (const path of ['/v1/products/{id}/image', '/v1/products/{id}/cutout']) {
    const { parameters, responses } = paths[path]?.get ?? expect.unreachable(path);
    expect(parameters.map(({ name }) => name)).toEqual(['id', 'expires', 'signature']);
    expect(Object.keys(responses['2XX'].content)).toEqual(['image/jpeg', 'image/webp']);
  }
  const { responses } = paths['/v1/imports/{id}']?.get ?? expect.unreachable();
  expect(Object.keys(responses['2XX'].content)).toEqual(['application/json', 'text/event-stream']);
});

test('a paired client gets it, a stranger does not', async () => {
  const { server, paired } = await testServer();
  const reply = await send(server, 'GET', '/openapi.json', paired());
  expect(reply.status).toBe(200);
  expect(reply.json()).toMatchObject({ openapi: '3.1.0' });
  expect((await send(server, 'GET', '/openapi.json', { 'lookalike-api': '1' })).status).toBe(401);
});
