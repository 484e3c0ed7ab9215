/** Feeds of any length, made as they are read: one for each way of writing one. */

const CHUNK = 65_536;

export interface Made {
  before?: string;
  product(i: number): string;
  between?: string;
  after?: string;
}

const price = (i: number) => `${(i % 200) + 9}.90`;

export const MADE_FEEDS: Readonly<Record<string, Made>> = {
  'Google Merchant TSV': {
    before: 'id\ttitle\tlink\timage_link\tprice\tsale_price\tavailability\tbrand\tproduct_type\tcolor\n',
    product: (i) =>
      `${i}\tSlim shirt ${i}\thttps://shop.example/${i}\timages/${i}.jpg\t${price(i)} EUR\t\tin_stock\tAcme\tClothing > Shirts\tblue\n`,
  },
  'Shopify CSV': {
    before:
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Variant Image,Status\n',
    product: (i) =>
      i % 2
        ? `p${i},Slim shirt,"<p>Soft,\n""very""</p>",Acme,Shirts,Women,true,Color,Blue,${i},${price(i)},https://cdn.example/${i}.jpg,,active\n`
        : `p${i - 1},,,,,,,,Red,${i},${price(i)},,https://cdn.example/${i}.jpg,\n`,
  },
  'H&M CSV': {
    before:
      'article_id,product_code,prod_name,product_type_name,colour_group_name,index_group_name,detail_desc\n',
    product: (i) => `${i},${i >> 2},Slim shirt ${i},Shirt,Blue,Ladieswear,"Soft, and very blue"\n`,
  },
  'Musinsa CSV': {
    before: 'article_id,category,brand,title,price,item_url,img_url\n',
    product: (i) =>
      `${i},001001,Acme,슬림 셔츠 ${i},"${(i % 90) + 10},900원",https://shop.example/${i},https://cdn.example/${i}.jpg\n`,
  },
  'Meta CSV': {
    before: 'id,title,description,availability,condition,price,link,image[0].url,brand,fb_product_category\n',
    product: (i) =>
      `${i},Slim shirt ${i},"Soft, and very blue",in stock,new,${price(i)} EUR,https://shop.example/${i},https://cdn.example/${i}.jpg,Acme,clothing > shirts\n`,
  },
  'WooCommerce CSV': {
    before:
      'ID,Type,SKU,Name,Published,"Short description","In stock?","Sale price","Regular price",Categories,Images,Parent\n',
    product: (i) =>
      `${i},simple,s${i},Slim shirt ${i},1,"<p>Soft</p>",1,,${price(i)},"Clothing > Shirts, Sale",https://cdn.example/${i}.jpg,\n`,
  },
  'Magento CSV, a variation and its product each': {
    before:
      'sku,product_type,visibility,name,price,special_price,base_image,categories,is_in_stock,additional_attributes,configurable_variations\n',
    product: (i) =>
      `p${i}-M,simple,"Not Visible Individually",Slim shirt ${i}-M,${price(i)},,/p/${i}.jpg,Default Category/Shirts,1,"color=Blue,size=M",\np${i},configurable,"Catalog, Search",Slim shirt ${i},,,/p/${i}.jpg,"Default Category/Men,Default Category/Shirts",1,"climate=Cool|Warm,gender=Men","sku=p${i}-M,size=M,color=Blue"\n`,
  },
  'JSON Lines': {
    product: (i) =>
      `{"id":"${i}","title":"Slim shirt ${i}","brand":"Acme","price":${price(i)},"currency":"EUR","image":"images/${i}.jpg","link":"https://shop.example/${i}","category":"Shirts"}\n`,
  },
  'Google Merchant RSS': {
    before:
      '<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>\n',
    product: (i) =>
      `<item><g:id>${i}</g:id><title><![CDATA[Slim shirt & more ${i}]]></title><link>https://shop.example/${i}</link><g:image_link>images/${i}.jpg</g:image_link><g:price>${price(i)} EUR</g:price><g:product_type>Clothing &gt; Shirts</g:product_type></item>\n`,
    after: '</channel></rss>',
  },
  'YML, for other XML': {
    before: '<?xml version="1.0" encoding="UTF-8"?><yml_catalog><shop><offers>\n',
    product: (i) =>
      `<offer id="${i}" available="true"><url>https://shop.example/${i}</url><price>${price(i)}</price><currencyId>EUR</currencyId><picture>https://cdn.example/${i}.jpg</picture><name>Slim shirt ${i}</name><vendor>Acme</vendor></offer>\n`,
    after: '</offers></shop></yml_catalog>',
  },
  'Shopify products.json': {
    before: '{"products":[',
    product: (i) =>
      `{"id":${i},"title":"Slim shirt ${i}","handle":"p${i}","vendor":"Acme","product_type":"Shirts","tags":["Women"],"variants":[{"id":${i},"option1":"S","price":"${price(i)}","available":true,"featured_image":null}],"images":[{"src":"https:\\/\\/cdn.example\\/${i}.jpg"}],"options":[{"name":"Size"}]}`,
    between: ',',
    after: ']}',
  },
  'JSON-LD': {
    before: '{"@context":"https://schema.org","@graph":[',
    product: (i) =>
      `{"@type":"Product","sku":"${i}","name":"Slim shirt ${i}","image":"https://cdn.example/${i}.jpg","category":"Shirts","offers":{"@type":"Offer","price":${price(i)},"priceCurrency":"EUR"}}`,
    between: ',',
    after: ']}',
  },
};

export async function* bytesOf(
  { before = '', product, between = '', after = '' }: Made,
  rows: number,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let text = before;
  for (let i = 1; i <= rows; i++) {
    text += product(i) + (i < rows ? between : after);
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}
