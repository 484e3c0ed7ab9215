import { expect, test } from 'vitest';
import { guessMapping } from './mapping.ts';

test.each<[string, string, Record<string, string>]>([
  [
    'camel case',
    'productId,productName,imageUrl,productUrl,salePrice,listPrice',
    { id: 'productId', title: 'productName', image: 'imageUrl', link: 'productUrl', salePrice: 'salePrice' },
  ],
  ['no separators', 'SKU,PRODUCTNAME,ImageURL,PRICE', { title: 'PRODUCTNAME', image: 'ImageURL' }],
  ['a picture of the product', 'id,name,productImage', { image: 'productImage' }],
  [
    'Awin',
    'aw_deep_link,product_name,aw_product_id,merchant_product_id,merchant_image_url,search_price,merchant_category,brand_name,aw_image_url,rrp_price',
    {
      id: 'merchant_product_id',
      title: 'product_name',
      brand: 'brand_name',
      price: 'search_price',
      listPrice: 'rrp_price',
      image: 'merchant_image_url',
      link: 'aw_deep_link',
      category: 'merchant_category',
    },
  ],
  [
    'PrestaShop',
    'Product ID,Active (0/1),Name *,"Categories (x,y,z...)",Price tax included,"Image URLs (x,y,z...)"',
    {
      id: 'Product ID',
      title: 'Name *',
      price: 'Price tax included',
      image: 'Image URLs (x,y,z...)',
      category: 'Categories (x,y,z...)',
    },
  ],
  [
    'Naver',
    'id,title,price_pc,price_mobile,normal_price,link,mobile_link,image_link,category_name1,category_name2,brand',
    { price: 'price_pc', listPrice: 'normal_price', image: 'image_link', category: 'category_name1' },
  ],
  [
    'Magento',
    'sku,attribute_set_code,product_type,categories,name,price,special_price,base_image',
    { id: 'sku', category: 'categories', image: 'base_image', salePrice: 'special_price' },
  ],
  ['a code beside an id', 'id,product_code,name,image', { id: 'id', groupId: 'product_code' }],
  ['a first picture', 'id,image_1,image_2', { image: 'image_1' }],
  ['a picture and a small one', 'id,thumbnail,images/image', { image: 'images/image' }],
  ['a price with its shipping', 'id,title,Versand/Preis,Verkaufspreis,image', { price: 'Verkaufspreis' }],
  ['a price without its tax', 'id,name,Preis (netto),regulärer_preis,image', { price: 'regulärer_preis' }],
  ['a price of shipping', 'id,image_link,price (shipping),regular_price', { price: 'regular_price' }],
  ['a price that is told more of', 'id,name,Preis (brutto),image', { price: 'Preis (brutto)' }],
  ['a price with and without its tax', 'id,Image,Nom,Prix (HT),Prix (TTC)', { price: 'Prix (TTC)' }],
  [
    'a price that is told without its tax alone',
    'id,Image,Preis (zzgl. MwSt.)',
    { price: 'Preis (zzgl. MwSt.)' },
  ],
  [
    "Awin's fashion",
    'merchant_product_id,aw_image_url,Fashion:suitable_for,Fashion:size,in_stock,stock_quantity,parent_product_id',
    {
      gender: 'Fashion:suitable_for',
      size: 'Fashion:size',
      availability: 'in_stock',
      groupId: 'parent_product_id',
    },
  ],
  [
    'Rakuten',
    'Product ID,Product Name,SKU Number,Primary Category,Product URL,Product Image URL,Buy URL,Sale Price,Retail Price',
    {
      id: 'Product ID',
      price: 'Retail Price',
      salePrice: 'Sale Price',
      image: 'Product Image URL',
      link: 'Product URL',
      category: 'Primary Category',
    },
  ],
  [
    'JTL',
    'Artikelnummer,Artikelname,VK Brutto,UVP,Bild1,Lagerbestand,VaterArtikelnummer',
    { price: 'VK Brutto', listPrice: 'UVP', availability: 'Lagerbestand', groupId: 'VaterArtikelnummer' },
  ],
  [
    'Korean shops',
    '상품명,판매가격,정가,할인가(PC),대표이미지 URL,소분류,브랜드명,재고수량',
    {
      price: '판매가격',
      listPrice: '정가',
      salePrice: '할인가(PC)',
      image: '대표이미지 URL',
      category: '소분류',
      brand: '브랜드명',
      availability: '재고수량',
    },
  ],
  [
    'Daisycon',
    'sku,title,price,price_old,image_default,link,category_path,color_primary,gender_target',
    {
      listPrice: 'price_old',
      image: 'image_default',
      category: 'category_path',
      color: 'color_primary',
      gender: 'gender_target',
    },
  ],
  [
    'idealo',
    'Artikelnummer,Markenname,Produktname,Preis (Brutto),Alter Preis,Produktbild-URL_1,Produkt-URL',
    {
      price: 'Preis (Brutto)',
      listPrice: 'Alter Preis',
      image: 'Produktbild-URL_1',
      link: 'Produkt-URL',
      brand: 'Markenname',
    },
  ],
  [
    'Squarespace',
    'Product ID [Non Editable],Title,Price,Sale Price,Stock,Hosted Image URLs',
    { id: 'Product ID [Non Editable]', image: 'Hosted Image URLs', availability: 'Stock' },
  ],
  ['Skroutz', 'id,name,image,price_with_vat,quantity', { price: 'price_with_vat' }],
  [
    'Ceneo',
    'id,url,price,avail,cat,name,imgs/main',
    { image: 'imgs/main', category: 'cat', availability: 'avail' },
  ],
  ['inner elements', 'id,brand/name,media/picture,media/url', { image: 'media/picture' }],
])('the columns of %s', (_what, header, mapping) => {
  const columns = header.match(/"[^"]*"|[^,]+/g)?.map((name) => name.replaceAll('"', '')) ?? [];
  expect(guessMapping(columns)).toMatchObject(mapping);
});

test('what stands inside of another element is not taken for the product itself', () => {
  expect(guessMapping(['brand/name', 'category/id', 'media/url'])).not.toHaveProperty('link');
  expect(guessMapping(['brand/name', 'category/id'])).toEqual({ brand: 'brand/name' });
  expect(guessMapping(['brand/image', 'shipping/price', 'Versand/Preis', 'shop/picture'])).toEqual({});
});

test.each([
  'image',
  'images/picture',
  'enclosure',
  'packaging',
  'file',
  'dimensions',
  'stock',
  'Bilder/Bild',
])('how large a thing is (%s/size) is not the size of the product', (thing) => {
  const own = 'variants/variant/size';
  expect(guessMapping([`${thing}/size`])).toEqual({});
  expect(guessMapping([`${thing}/size`, own])).toEqual({ size: own });
});

test('a code that several rows share, one for each colour, is their group and no id', () => {
  const mapping = guessMapping(['product_code', 'name', 'color', 'image', 'price']);
  expect(mapping).toMatchObject({ groupId: 'product_code' });
  expect(mapping).not.toHaveProperty('id');
});

test.each([
  [
    ['ID', 'Item title', 'Item subtitle', 'Final URL', 'Image URL', 'Price', 'Sale price'],
    { title: 'Item title', link: 'Final URL', price: 'Price', salePrice: 'Sale price' },
  ],
  [
    ['item_id', 'group_id', 'title', 'url', 'image_url', 'product_category', 'price', 'shipping_price'],
    { id: 'item_id', groupId: 'group_id', category: 'product_category', price: 'price' },
  ],
  [
    ['id', 'articleType', 'baseColour', 'productDisplayName'],
    { title: 'productDisplayName', category: 'articleType', color: 'baseColour' },
  ],
  [['title', 'actual_price', 'selling_price'], { price: 'selling_price', listPrice: 'actual_price' }],
  [['name', 'discounted_price', 'actual_price'], { price: 'actual_price', salePrice: 'discounted_price' }],
])('advertisers, assistants and collections call theirs %j', (header, mapping) => {
  expect(guessMapping(header)).toMatchObject(mapping);
});

test('a price without its tax is none that one pays', () => {
  expect(guessMapping(['Product ID', 'Name *', 'Price tax excluded', 'Wholesale price'])).not.toHaveProperty(
    'price',
  );
});
