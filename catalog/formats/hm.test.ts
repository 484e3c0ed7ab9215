import { expect, test } from 'vitest';
import { formatOf, productsOf } from '../testing/read-feed.ts';
import { pictureFinder } from './pictures.ts';

const HEADER =
  'article_id,product_code,prod_name,product_type_no,product_type_name,product_group_name,colour_group_name,' +
  'index_group_name,garment_group_name,detail_desc';
const FEED = `${HEADER}
0108775015,0108775,Strap top,253,Vest top,Garment Upper body,Black,Ladieswear,Jersey Basic,"Jersey top, narrow straps."
110065001,110065,OP T-shirt (Idro),306,Bra,Underwear,White,Menswear,Under-,"He said ""soft"""
`;

test('H&M: ids keep their zero, pictures lie by its first three digits, variants share the product code', async () => {
  expect(formatOf(FEED)).toBe('hm');
  expect(await productsOf(FEED)).toEqual([
    {
      id: '0108775015',
      title: 'Strap top',
      brand: 'H&M',
      price: null,
      listPrice: null,
      currency: null,
      link: null,
      image: 'images/010/0108775015.jpg',
      category: 'Vest top',
      type: 'top',
      color: 'Black',
      gender: 'female',
      sizes: [],
      available: null,
      groupId: '0108775',
    },
    expect.objectContaining({ id: '0110065001', image: 'images/011/0110065001.jpg', gender: 'male' }),
  ]);
});

test('a picture that lies elsewhere is found by its id', async () => {
  const pictureOf = pictureFinder(['flat/0108775015.webp']);
  const [record] = await productsOf(FEED, { pictureOf });
  expect(record?.image).toBe('flat/0108775015.webp');
});

test('of sports the section says whom they are for', async () => {
  const feed = `article_id,product_code,prod_name,index_group_name,section_name
0111111001,0111111,Shorts,Sport,Men Sport
0222222001,0222222,Top,Ladieswear,Men and Women
0333333001,0333333,Vest,Baby/Children,Young
`;
  expect((await productsOf(feed)).map(({ gender }) => gender)).toEqual(['male', 'female', null]);
});
