import { expect, test } from 'vitest';
import { formatOf, productsOf } from '../testing/read-feed.ts';

const HEADER = 'article_id,category,brand,title,price,item_url,img_url\n';

test('Musinsa: Korean prices, category codes with and without their zeros', async () => {
  const feed = `${HEADER}0010011,001001,무신사,오버핏 반팔 티셔츠,"29,900원",https://shop.example/1,//img.example/1.jpg
2,22001,무신사,플리츠 미디,품절,https://shop.example/2,https://img.example/2.jpg
3,아우터,무신사,울 블레이저,"129,000원",https://shop.example/3,3.jpg
`;
  expect(formatOf(feed)).toBe('musinsa');
  expect(await productsOf(feed)).toMatchObject([
    {
      id: '0010011',
      price: 29_900,
      currency: 'KRW',
      category: '상의',
      available: null,
      type: 't-shirt',
      image: 'https://img.example/1.jpg',
    },
    { id: '2', price: null, currency: 'KRW', category: '스커트', type: 'skirt', available: false },
    { id: '3', category: '아우터', type: 'blazer', image: '3.jpg' },
  ]);
});

test('the same in EUC-KR, as Korean spreadsheets save it', async () => {
  // "니트" and "원" in EUC-KR; no encoder for it is at hand.
  const korean = (text: string) => [...text].flatMap((char) => CODES[char] ?? [char.charCodeAt(0)]);
  const CODES: Record<string, number[]> = { 니: [0xb4, 0xcf], 트: [0xc6, 0xae], 원: [0xbf, 0xf8] };
  const row = '1,001006,Shop,니트,"29,900원",https://shop.example/1,1.jpg\n';
  const [record] = await productsOf(Uint8Array.from(korean(HEADER + row)));
  expect(record).toMatchObject({ title: '니트', price: 29_900, currency: 'KRW', type: 'knitwear' });
});
