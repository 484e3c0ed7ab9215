/** The contract as an OpenAPI 3.1 document, for clients in other languages. `npm run openapi` writes docs/openapi.json. */
import * as z from 'zod/mini';
import * as contract from '../../contract/index.ts';
import { API_HEADER, API_VERSION, ROUTES, type RouteName } from '../../contract/index.ts';
import { IMPORT_WORDS, PARAMETER_WORDS, ROUTE_WORDS } from './openapi-words.ts';

type Json = Record<string, unknown>;
type Schema = z.ZodMiniType;
/** A route as the document needs it; the table's own type has other fields in each row. */
interface Route {
  method: string;
  path: string;
  auth: 'open' | 'pairing' | 'token' | 'signature';
  body: 'none' | 'image' | 'json' | 'feed' | 'save';
  query?: Schema;
  request?: Schema;
  reply?: Schema;
  events?: true;
}

const PICTURES = ['webp', 'jpeg', 'png', 'avif', 'gif'].map((format) => `image/${format}`);
const BYTES = { type: 'string', format: 'binary' };

export function openApi(): Json {
  const names = schemaNames();
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries(ROUTES)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const described = operation(name as RouteName, route as Route, names);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: described };
  }
  const { schemas } = z.toJSONSchema(names, { uri: reference });
  const { ImportRequest = {} } = schemas;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lookalike companion',
      version: String(API_VERSION),
      description:
        'Listens on 127.0.0.1 only. Pair first: `lookalike pair` shows the code for POST /v1/pair.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `http://127.0.0.1:${contract.DEFAULT_PORT}` }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries({ ...schemas, ImportRequest: inWords(ImportRequest) }).map(([name, schema]) => [
          name,
          plain(schema),
        ]),
      ),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

/** Schemas that the contract exports are named in the document as there; query strings are parameters instead. */
function schemaNames(): z.core.$ZodRegistry<{ id: string }> {
  const names = z.registry<{ id: string }>();
  for (const [id, value] of Object.entries(contract)) {
    const isQuery = id.endsWith('Query') || id === 'Filters';
    if (value instanceof z.ZodMiniType && !isQuery) names.add(value, { id });
  }
  return names;
}

function operation(operationId: RouteName, route: Route, names: z.core.$ZodRegistry<{ id: string }>): Json {
  const refer = (schema: Schema) => ({ $ref: reference(names.get(schema)?.id ?? '') });
  const failed = {
    description: 'RFC 9457',
    content: { 'application/problem+json': { schema: refer(contract.Problem) } },
  };
  return {
    operationId,
    description: ROUTE_WORDS[operationId],
    parameters: [
      ...pathParameters(route),
      ...versionParameter(route),
      ...signatureParameters(route),
      ...queryParameters(operationId, route),
    ],
    ...requestBody(route, refer),
    responses: { '2XX': success(route, refer), default: failed },
    security: route.auth === 'token' ? [{ token: [] }] : [],
  };
}

function pathParameters({ path }: Route): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function versionParameter({ auth }: Route): Json[] {
  if (auth !== 'token' && auth !== 'pairing') return [];
  return [{ name: API_HEADER, in: 'header', required: true, schema: { const: String(API_VERSION) } }];
}

/** The parameters of signed addresses, as answers give them. */
function signatureParameters({ auth }: Route): Json[] {
  if (auth !== 'signature') return [];
  return ['expires', 'signature'].map((name) => ({
    name,
    in: 'query',
    description: 'As in the address that an answer named.',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(name: RouteName, { query, request }: Route): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  const words = PARAMETER_WORDS[name] ?? {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    description: words[name],
    // What may come as JSON instead needs nothing in the query string.
    required: !request && required.includes(name),
    schema,
  }));
}

function requestBody({ body, request }: Route, refer: (schema: Schema) => Json): Json {
  const json = request ? { 'application/json': { schema: refer(request) } } : {};
  const bytes = (types: readonly string[]) =>
    Object.fromEntries(types.map((type) => [type, { schema: BYTES }]));
  const form = (properties: Json) => ({ 'multipart/form-data': { schema: { type: 'object', properties } } });
  switch (body) {
    case 'none':
      return {};
    case 'json':
      return { requestBody: { required: true, content: json } };
    case 'image':
      return { requestBody: { content: { ...bytes(PICTURES), ...form({ picture: BYTES }) } } };
    case 'feed':
      return {
        requestBody: {
          required: true,
          content: { ...json, ...bytes(['*/*']), ...form({ file: { type: 'array', items: BYTES } }) },
        },
      };
    case 'save':
      return {
        requestBody: {
          required: true,
          content: { ...json, ...form({ product: { type: 'string' }, picture: BYTES }) },
        },
      };
  }
}

function success({ auth, reply, events }: Route, refer: (schema: Schema) => Json): Json {
  if (reply) {
    const json = { 'application/json': { schema: refer(reply) } };
    if (!events) return { description: 'JSON', content: json };
    const stream = { 'text/event-stream': { schema: { type: 'string' } } };
    return { description: 'JSON, or each change of it as an event', content: { ...json, ...stream } };
  }
  if (auth === 'signature')
    return {
      description: 'The picture',
      content: { 'image/jpeg': { schema: BYTES }, 'image/webp': { schema: BYTES } },
    };
  return { description: 'JSON', content: { 'application/json': {} } };
}

function reference(name: string): string {
  return `#/components/schemas/${name}`;
}

/** An import's options are the same in its body as in its query string. */
function inWords({ properties, ...schema }: Json): Json {
  const described = Object.entries(properties as Record<string, Json>).map(([name, property]) => [
    name,
    { description: IMPORT_WORDS[name as keyof typeof IMPORT_WORDS], ...property },
  ]);
  return { ...schema, properties: Object.fromEntries(described) };
}

/** Components need no name and dialect of their own: the document gives both. */
function plain({ $schema: _schema, $id: _id, ...rest }: Json): Json {
  return rest;
}
