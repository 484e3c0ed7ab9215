import { expect, test } from 'vitest';
import { Product, ProductDetail, SearchReply } from '../../contract/index.ts';
import { flatPicture } from '../testing/pictures.ts';
import { send, testServer } from '../testing/server.ts';

const PAGE = {
  title: 'Linen dress',
  url: 'https://shop.example/dress#colour',
  price: 39.9,
  currency: 'EUR',
  type: 'dress',
};
const json = { 'content-type': 'application/json' };

async function form(
  product: unknown,
  picture?: Uint8Array<ArrayBuffer>,
): Promise<[Record<string, string>, Buffer]> {
  const fields = new FormData();
  fields.set('product', JSON.stringify(product));
  if (picture) fields.set('picture', new Blob([picture], { type: 'image/jpeg' }), 'p.jpg');
  const request = new Request('http://x', { method: 'POST', body: fields });
  const type = { 'content-type': request.headers.get('content-type') ?? '' };
  return [type, Buffer.from(await request.arrayBuffer())];
}

const red = async () => new Uint8Array(await flatPicture(300, 400, '#c03030').jpeg().toBuffer());

test('a saved page is found by the next search, and saving it again changes it', async () => {
  const { app, server, paired } = await testServer();
  const headers = paired();
  const picture = await red();
  const [type, body] = await form(PAGE, picture);
  const reply = await send(server, 'POST', '/v1/products', { ...headers, ...type }, body);
  expect(reply.status).toBe(201);
  const saved = Product.parse(reply.json());
  expect(saved).toMatchObject({
    // Of the page's address, and to stay so: what was saved before is found by it.
    id: 'saved:ae1c4c2fbce975facd67',
    source: 'saved',
    title: 'Linen dress',
    price: 39.9,
    type: 'dress',
    listPrice: null,
  });
  expect(saved.url).toBe('https://shop.example/dress');

  const jpeg = { ...headers, 'content-type': 'image/jpeg' };
  const search = SearchReply.parse((await send(server, 'POST', '/v1/search', jpeg, picture)).json());
  expect(search.hits[0]?.id).toBe(saved.id);

  const [againType, againBody] = await form({ ...PAGE, price: 19 }, picture);
  const again = Product.parse(
    (await send(server, 'POST', '/v1/products', { ...headers, ...againType }, againBody)).json(),
  );
  expect(again).toMatchObject({ id: saved.id, price: 19 });
  const one = await send(server, 'GET', `/v1/products/${saved.id}`, headers);
  const { prices } = ProductDetail.parse(one.json());
  expect(prices).toMatchObject([{ price: 39.9, listPrice: null, currency: 'EUR' }, { price: 19 }]);
  expect(app.products.count()).toBe(1);
  expect(app.sources.list()).toMatchObject([{ id: 'saved', products: 1, refreshable: false }]);

  expect((await send(server, 'DELETE', `/v1/products/${saved.id}`, headers)).status).toBe(200);
  expect((await send(server, 'GET', `/v1/products/${saved.id}`, headers)).status).toBe(404);
  expect(app.store.db.prepare('SELECT count(*) AS n FROM picture').get()).toEqual({ n: 0 });
});

test('what a page does not say when it is saved again stays as the person typed it, but for what can be bought', async () => {
  const { app, server, paired } = await testServer();
  const picture = await red();
  const save = async (product: object) => {
    const [type, body] = await form({ title: 'Dress', ...product }, picture);
    return Product.parse((await send(server, 'POST', '/v1/products', { ...paired(), ...type }, body)).json());
  };
  const url = 'https://shop.example/dress?color=red';
  const typed = { brand: 'Plainweave', price: 40, listPrice: 60, currency: 'EUR' };
  const stock = { available: true, sizes: ['Medium', '38, 39', 'm'] };
  const saved = await save({ url: `${url}&utm_source=mail&fbclid=1`, type: 'skirt', ...typed, ...stock });
  expect(saved).toMatchObject({ url, ...typed, available: true, sizes: ['M', '38', '39'] });
  const again = await save({ url, title: 'Wrap dress', currency: 'USD' });
  expect(again).toMatchObject({ id: saved.id, title: 'Wrap dress', ...typed, available: null, sizes: [] });
  // No price is 0.
  expect(await save({ url, price: 0 })).toMatchObject(typed);
  const cheaper = await save({ url, price: 30, currency: 'EUR' });
  expect(cheaper).toMatchObject({ id: saved.id, brand: 'Plainweave', price: 30, listPrice: null });
  expect(await save({ url, available: false, sizes: ['M'] })).toMatchObject({ sizes: [], type: 'skirt' });
  const madeFrom = app.store.db.prepare('SELECT made_from AS it FROM vector').get();
  expect(madeFrom).toEqual({ it: expect.stringMatching(/\/skirt$/) });
  // What the person took out is gone.
  expect(await save({ url, brand: null, price: null })).toMatchObject({ brand: null, price: null });
});

test('of two that save a page at the same time, neither takes out what the other says', async () => {
  const { server, paired } = await testServer();
  const picture = await red();
  const save = async (product: object) => {
    const [type, body] = await form({ title: 'Dress', url: PAGE.url, ...product }, picture);
    return Product.parse((await send(server, 'POST', '/v1/products', { ...paired(), ...type }, body)).json());
  };
  await save({});
  await Promise.all([save({ brand: 'Plainweave' }), save({ price: 40, currency: 'EUR' })]);
  expect(await save({})).toMatchObject({ brand: 'Plainweave', price: 40 });
});

test('another picture of a product has another address, so that no browser shows the old one', async () => {
  const { server, paired } = await testServer();
  const save = async (picture: Uint8Array<ArrayBuffer>) => {
    const [type, body] = await form(PAGE, picture);
    return Product.parse((await send(server, 'POST', '/v1/products', { ...paired(), ...type }, body)).json());
  };
  const before = await save(await red());
  const after = await save(new Uint8Array(await flatPicture(300, 400, '#3030c0').jpeg().toBuffer()));
  expect(after.id).toBe(before.id);
  const pictureOf = ({ image }: Product) => new URL(image).searchParams.get('picture');
  expect(pictureOf(after)).not.toBe(pictureOf(before));
  const { pathname, search } = new URL(after.image);
  expect((await send(server, 'GET', pathname + search)).status).toBe(200);
});

test.each<[string, unknown, number, string]>([
  ['no picture', PAGE, 400, 'bad-request'],
  [
    'a picture inside the network',
    { ...PAGE, image: 'http://192.168.1.1/x.jpg' },
    422,
    'picture-unreachable',
  ],
  ['a link that is none', { ...PAGE, url: 'javascript:alert(1)' }, 400, 'bad-request'],
  ['a price below nothing', { ...PAGE, price: -1 }, 400, 'bad-request'],
  ['no title', { url: PAGE.url }, 400, 'bad-request'],
])('%s', async (_name, page, status, slug) => {
  const { app, server, paired, unexpected } = await testServer();
  const reply = await send(server, 'POST', '/v1/products', { ...paired(), ...json }, JSON.stringify(page));
  expect(reply.status).toBe(status);
  expect(reply.json()).toMatchObject({ type: `about:lookalike/${slug}` });
  expect(app.sources.list()).toEqual([]);
  expect(unexpected).toEqual([]);
});

test('what is no picture is not saved', async () => {
  const { app, server, paired } = await testServer();
  const [type, body] = await form(PAGE, new TextEncoder().encode('<html>log in</html>'));
  const reply = await send(server, 'POST', '/v1/products', { ...paired(), ...type }, body);
  expect(reply.status).toBe(415);
  expect(app.products.count()).toBe(0);
});
