import { expect, test } from 'vitest';
import { recogniseFeed } from '../recognise.ts';
import { formatOf, productsOf, readFeed, utf8 } from '../testing/read-feed.ts';

// With the mark that WooCommerce begins its exports with.
const FEED = `\ufeffID,Type,SKU,Name,Published,"Is featured?",Description,"Date sale price starts","Date sale price ends","In stock?",Stock,"Sale price","Regular price",Categories,Tags,Images,Parent,"External URL","Attribute 1 name","Attribute 1 value(s)"
10,simple,cap-1,Wool cap,1,0,"<p>Warm,
""soft""</p>",2026-01-01,2026-01-31,1,,15.00,19.90,"Clothing > Accessories > Caps, Sale",,"https://shop.example/cap.jpg, https://shop.example/cap-2.jpg",,,Colour,"Grey, Blue"
11,variable,tee,Box tee,1,0,,,,1,,,,"Clothing > Tshirts",women,https://shop.example/tee.jpg,,,Colour,"Red, Blue"
12,variable,,Hidden bag,0,0,,,,0,,,,Clothing > Bags,,https://shop.example/bag.jpg,,,,
13,variation,tee-r,Box tee - Red,1,0,,,,1,,,24.90,,,https://shop.example/tee-red.jpg,tee,,Colour,Red
14,variation,tee-b,Box tee - Blue,1,0,,,,1,,19.90,24.90,,,,tee,,Colour,Blue
15,variation,,Hidden bag - S,1,0,,,,1,,,80,,,,id:12,,,
`;

test('WooCommerce: variations give the price of their product, and stand alone with a picture of their own', async () => {
  expect(formatOf(FEED)).toBe('woocommerce');
  const rows = await readFeed(FEED, { currency: 'EUR', now: new Date('2026-01-31T12:00') });
  expect(rows).toMatchObject([
    {
      line: 2,
      record: {
        id: '10',
        title: 'Wool cap',
        price: 15,
        listPrice: 19.9,
        currency: 'EUR',
        image: 'https://shop.example/cap.jpg',
        category: 'Clothing > Accessories > Caps',
        type: 'hat',
        color: 'Grey',
        available: true,
        groupId: null,
      },
    },
    {
      record: {
        id: '13',
        price: 24.9,
        category: 'Clothing > Tshirts',
        type: 't-shirt',
        color: 'Red',
        groupId: 'tee',
      },
    },
    { line: 7, kind: 'variant' },
    { kind: 'variant' },
    { line: 4, record: { id: '11', price: 19.9, listPrice: 24.9, type: 't-shirt', groupId: 'tee' } },
    { record: { id: '12', price: 80, type: 'bag', available: false, groupId: 'id:12' } },
  ]);
});

test('of a shop that is named, products lead to their pages and variations to those of their products', async () => {
  const products = await productsOf(FEED, { shop: 'https://shop.example' });
  expect(products.map(({ id, link }) => [id, link])).toEqual([
    ['10', 'https://shop.example/?p=10'],
    ['13', 'https://shop.example/?p=11'],
    ['11', 'https://shop.example/?p=11'],
    ['12', 'https://shop.example/?p=12'],
  ]);
  expect((await productsOf(FEED)).every(({ link }) => link === null)).toBe(true);
});

test('a sale is over after its last day', async () => {
  const [cap] = await productsOf(FEED, { now: new Date('2026-02-02') });
  expect(cap).toMatchObject({ price: 19.9, listPrice: null });
});

test.each([
  ['its sale is over', '2020-02-01,1,10,50', ',1,,40', 40],
  ['its sale goes on', '2030-02-01,1,10,50', ',1,,40', 10],
  ['it is sold out', ',0,,10', ',1,,40', 40],
  ['it is sold out and the other as well', ',0,,10', ',0,,40', 10],
  ['it is sold out and comes last', ',1,,40', ',0,,10', 40],
])('the price of the cheapest variation, where %s', async (_what, first, second, price) => {
  const feed = `ID,Type,SKU,Name,Date sale price ends,In stock?,Sale price,Regular price,Images,Parent
1,variable,tee,Tee,,1,,,1.jpg,
2,variation,s,Tee - S,${first},,tee
3,variation,m,Tee - M,${second},,tee
`;
  expect(await productsOf(feed, { now: new Date('2026-02-10') })).toMatchObject([{ id: '1', price }]);
});

test('a product has the sizes of its variations that are not sold out', async () => {
  const feed = `ID,Type,SKU,Name,In stock?,Regular price,Images,Parent,Attribute 1 name,Attribute 1 value(s)
1,variable,tee,Tee,1,,1.jpg,,Size,"S, M, L"
2,variation,s,Tee - S,0,10,,tee,Size,S
3,variation,m,Tee - M,1,10,,tee,Size,M
4,variation,l,Tee - L,,10,,tee,Size,Large
5,variable,any,Skirt,1,,2.jpg,,Size,"S, M"
6,variation,any-1,Skirt,1,10,,any,Size,
7,simple,hat,Hat,1,10,3.jpg,,Size,One size
8,simple,shoe,Shoe,1,10,4.jpg,,Size,"36, 37\\,5, 38"
`;
  const products = await productsOf(feed);
  expect(Object.fromEntries(products.map(({ title, sizes }) => [title, sizes]))).toEqual({
    Tee: ['M', 'L'],
    Skirt: ['S', 'M'],
    Hat: ['One size'],
    Shoe: ['36', '37.5', '38'],
  });
});

test('a German shop: semicolons, windows-1252, decimal commas, the same columns by other names', async () => {
  const feed = `ID;Typ;Artikelnummer;Name;Veröffentlicht;Vorrätig?;Angebotspreis;Regulärer Preis;Kategorien;Bilder;Übergeordnetes Produkt
1;variable;rock;Plissierter Rock;1;1;;;Damen > Röcke;https://shop.example/rock.jpg;
2;variation;rock-s;Plissierter Rock - S;1;1;39,90;59,90;;;rock
`;
  const bytes = Uint8Array.from(feed, (letter) => letter.charCodeAt(0));
  expect(formatOf(bytes)).toBe('woocommerce');
  expect(await productsOf(bytes, { currency: 'EUR' })).toMatchObject([
    { id: '1', price: 39.9, listPrice: 59.9, type: 'skirt', category: 'Damen > Röcke', available: true },
  ]);
});

test('two variable products of one number are both told', async () => {
  const rows = await readFeed(
    'ID,Type,SKU,Name,Regular price,Images,Parent\n1,variable,a,One,5,1.jpg,\n2,variable,a,Two,6,2.jpg,\n',
  );
  expect(rows.map(({ line, record }) => [line, record?.id])).toEqual([
    [2, '1'],
    [3, '2'],
  ]);
});

const HEADERS: Record<string, string> = {
  English:
    'ID,Type,SKU,Name,Published,"Date sale price starts","Date sale price ends","In stock?",Stock,"Sale price","Regular price",Categories,Tags,Images,Parent,"Attribute 1 name","Attribute 1 value(s)"',
  German:
    'ID,Typ,Artikelnummer,Name,Veröffentlicht,"Datum, an dem Angebotspreis beginnt","Datum, an dem Angebotspreis endet",Vorrätig?,Bestand,Angebotspreis,"Regulärer Preis",Kategorien,Schlagwörter,Bilder,"Übergeordnetes Produkt","Attribut 1 Name","Attribut 1 Wert(e)"',
  French:
    'ID,Type,UGS,Nom,Publié,"Date de début de promo","Date de fin de promo","En stock ?",Stock,"Tarif promo","Tarif régulier",Catégories,Étiquettes,Images,Parent,"Nom de l’attribut 1","Valeur(s) de l’attribut 1 "',
  Spanish:
    'ID,Tipo,SKU,Nombre,Publicado,"Día en que empieza el precio rebajado","Día en que termina el precio rebajado",¿Existencias?,Inventario,"Precio rebajado","Precio normal",Categorías,Etiquetas,Imágenes,Superior,"Nombre del atributo 1","Valor(es) del atributo 1"',
  Portuguese:
    'ID,Tipo,SKU,Nome,Publicado,"Data de preço promocional começa em","Data de preço promocional termina em","Em estoque?",Estoque,"Preço promocional",Preço,Categorias,Tags,Imagens,Ascendente,"Nome do atributo 1","Valores do atributo 1"',
  Dutch:
    'ID,Type,Artikelnummer,Naam,Gepubliceerd,"Startdatum actieprijs","Einddatum actieprijs","Op voorraad?",Voorraad,Actieprijs,"Reguliere prijs",Categorieën,Tags,Afbeeldingen,Hoofd,"Naam eigenschap 1","Waarde eigenschap 1"',
  Polish:
    'ID,Typ,SKU,Nazwa,Opublikowano,"Data rozpoczęcia promocji","Data zakończenia promocji","W magazynie?","Stan magazynowy","Cena promocyjna",Cena,Kategorie,Tagi,Obrazki,"Element nadrzędny","Nazwa atrybutu 1","Wartości atrybutu 1"',
  'Polish, by other words':
    'ID,Rodzaj,SKU,Nazwa,Opublikowano,"Data rozpoczęcia promocji","Data zakończenia promocji","Na stanie?",Stan,"Cena promocyjna",Cena,Kategorie,Tagi,Obrazki,Nadrzędny,"Nazwa atrybutu 1","Wartości atrybutu 1"',
  Swedish:
    'ID,Typ,Artikelnr,Namn,Publicerad,"Datum när reapriset börjar","Datum när reapriset upphör","I lager?",Lagersaldo,Reapris,"Ordinarie pris",Kategorier,Taggar,Bilder,Förälder,"Attribute 1 name","Attribute 1 value(s)"',
  Japanese:
    'ID,タイプ,SKU,名前,公開済み,セール価格の開始日,セール価格の終了日,在庫の有無,在庫,セール価格,標準価格,カテゴリー,タグ,画像,親,"Attribute 1 name","Attribute 1 value(s)"',
};

test.each(Object.entries(HEADERS))(
  'a shop in %s: sales, stock, drafts and attributes',
  async (_name, header) => {
    const feed = `${header}
1,simple,a,One,1,2026-01-01,2026-01-31,1,,15,20,Dresses,women,1.jpg,,Color,"Red, Blue"
2,simple,b,Two,-1,2026-01-01,2026-02-28,1,,15,20,Dresses,,2.jpg,,Couleur,Bleu
3,variable,c,Three,1,,,0,,,,Dresses,,3.jpg,,Farbe,Rot
4,variation,c-1,Three S,1,,,0,5,,30,,,,c,Farbe,Rot
`;
    expect(formatOf(feed)).toBe('woocommerce');
    expect(await productsOf(feed, { now: new Date('2026-02-10') })).toMatchObject([
      { id: '1', title: 'One', price: 20, listPrice: null, available: true, color: 'Red', type: 'dress' },
      { id: '2', price: 15, listPrice: 20, available: false, color: 'Bleu' },
      { id: '3', price: 30, available: false, color: 'Rot', groupId: 'c' },
    ]);
  },
);

test.each([
  ['2026-01-31', 20],
  ['2026-01-31 23:59:59', 20],
  ['2026-02-10 23:59:59', 15],
])('a sale that ends on %s', async (end, price) => {
  const feed = `ID,Type,SKU,Name,Date sale price starts,Date sale price ends,Sale price,Regular price,Images,Parent
1,simple,a,One,2026-01-01 0:00:00,${end},15,20,1.jpg,
`;
  expect(await productsOf(feed, { now: new Date('2026-02-10') })).toMatchObject([{ price }]);
});

test('an attribute that names both genders is for both', async () => {
  const feed = `ID,Type,SKU,Name,Regular price,Images,Parent,Attribute 1 name,Attribute 1 value(s)
1,simple,a,One,20,1.jpg,,Gender,"Men, Women"
2,simple,b,Two,20,2.jpg,,Gender,Women
`;
  expect(await productsOf(feed)).toMatchObject([{ gender: 'unisex' }, { gender: 'female' }]);
});

// Nobody knows these words; only what stands in the columns is the same everywhere.
const RUSSIAN = `ID,Тип,Артикул,Имя,Опубликован,Акционная цена,Базовая цена,Категории,Изображения,Родительский
1,variable,c,Платье,1,,,Платья,https://shop.example/1.jpg,
2,variation,c-1,,1,15,30,,,c
3,variable,,Пальто,1,,,Пальто,https://shop.example/3.jpg,
4,variation,,,1,,80,,https://shop.example/4.jpg,id:3
5,"simple, virtual",s,Шапка,1,,10,Шапки,https://shop.example/5.jpg,
`;
const MAPPING = {
  title: 'Имя',
  price: 'Базовая цена',
  salePrice: 'Акционная цена',
  category: 'Категории',
  image: 'Изображения',
};

test('a shop in a language that is not known: mapped by hand, its variations belong to their products still', async () => {
  expect(() => formatOf(RUSSIAN)).toThrow(/Изображения/);
  const rows = await readFeed(RUSSIAN, { mapping: MAPPING, shop: 'https://shop.example' });
  expect(rows.flatMap(({ record }) => (record ? [record] : []))).toMatchObject([
    {
      id: '4',
      title: 'Пальто',
      price: 80,
      groupId: 'id:3',
      category: 'Пальто',
      link: 'https://shop.example/?p=3',
    },
    { id: '5', title: 'Шапка', price: 10, groupId: null },
    { id: '1', title: 'Платье', price: 15, listPrice: 30, groupId: 'c' },
    { id: '3', price: 80, groupId: 'id:3' },
  ]);
  expect(rows).toContainEqual(expect.objectContaining({ line: 3, kind: 'variant' }));
});

test('where numbers are what products are called, the column of the parents is still told from those that say yes', async () => {
  const feed = `ID,Тип,Артикул,Имя,Опубликован,В наличии,Запасы,Базовая цена,Изображения,Родительский,Позиция,Видимый
10,variable,1,Coat,1,1,,,1.jpg,,0,1
20,variable,2,Dress,1,1,,,2.jpg,,0,1
21,variation,2-s,,1,1,1,30,,2,1,1
22,variation,2-m,,1,1,1,35,,2,2,1
11,variation,1-s,,1,1,5,80,,1,1,1
`;
  expect(await productsOf(feed, { mapping: { ...MAPPING, salePrice: '', category: '' } })).toMatchObject([
    { title: 'Coat', price: 80, groupId: '1' },
    { title: 'Dress', price: 30, groupId: '2' },
  ]);
});

test('a table that only begins with an ID and a type is none of WooCommerce', () => {
  const feed = 'ID,Type,Name,Price,Bild2,Group\n1,variable,Tee,5,1.jpg,a\n2,other,Tee,5,2.jpg,a\n';
  expect(recogniseFeed(utf8(feed), 'x', { mapping: { image: 'Bild2' } }).format.id).toBe('table');
});

test('a product that is filed under Sale first keeps the category that names a garment', async () => {
  const feed = FEED.replace('"Clothing > Accessories > Caps, Sale"', '"Sale, Clothing > Accessories > Caps"');
  const [cap] = await productsOf(feed);
  expect(cap).toMatchObject({ id: '10', category: 'Clothing > Accessories > Caps', type: 'hat' });
});
