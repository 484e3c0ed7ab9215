/** The sample catalogue as a Google Merchant feed, RSS 2.0 with the g: namespace. */
import type { Product } from './product.ts';

export function feedOf(products: readonly Product[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
  <channel>
    <title>Lookalike sample catalogue</title>
    <link>https://lookalike.example/sample</link>
    <description>Garments drawn by this project. Nothing in this feed can be bought.</description>
${products.map(item).join('\n')}
  </channel>
</rss>
`;
}

function item(product: Product): string {
  const fields: [name: string, value: string | undefined][] = [
    ['id', product.id],
    ['title', product.title],
    ['description', product.description],
    ['link', `https://lookalike.example/sample/${product.id}`],
    ['image_link', `images/${product.id}.webp`],
    ['brand', product.brand],
    ['price', euros(product.price)],
    ['sale_price', product.salePrice === undefined ? undefined : euros(product.salePrice)],
    ['availability', product.available ? 'in_stock' : 'out_of_stock'],
    ['condition', 'new'],
    ['product_type', `Clothing > ${product.type}`],
    ['color', product.colour],
    ['gender', product.gender],
    ['size', product.sizes.join(', ')],
    ['age_group', 'adult'],
    ['item_group_id', product.group],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`      <g:${name}>${escaped(value)}</g:${name}>`],
  );
  return `    <item>\n${lines.join('\n')}\n    </item>`;
}

function euros(value: number): string {
  return `${value.toFixed(2)} EUR`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
