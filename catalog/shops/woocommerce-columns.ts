/**
 * What WooCommerce calls the columns of its export in the language of the shop, by the words of its translations:
 * English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Japanese, and what is certain of
 * Korean; where a translation has changed, or is told in two ways, both. In the spelling of `cellName`. A language that
 * is not here is read by the words of any table.
 */
import { cellName } from '../mapping.ts';
import type { Cell } from '../tables/table.ts';

/** A name a line, since some have commas in them. */
const names = (text: string): readonly string[] => text.trim().split('\n').map(cellName);
/** For names without spaces. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/).map(cellName);

export const WOOCOMMERCE_COLUMNS = {
  id: ['id'],
  /** Holds `variable` and the like. */
  kind: words('Type Typ Tipo Rodzaj タイプ 유형'),
  /** The shop's own number. */
  sku: words('SKU Artikelnummer UGS Referencia Artikelnr Art.-Nr.'),
  title: words('Name Nom Nombre Nome Naam Nazwa Namn 名前 이름'),
  published: words(
    'Published Veröffentlicht Publié Publicado Pubblicato Gepubliceerd Opublikowano Publicerad 公開済み',
  ),
  saleStarts: names(`Date sale price starts
    Datum, an dem Angebotspreis beginnt
    Datum, an dem der Angebotspreis beginnt
    Angebotspreis gültig ab
    Date de début de promo
    Día en que empieza el precio rebajado
    Data de preço promocional começa em
    Startdatum actieprijs
    Data rozpoczęcia promocji
    Datum när reapriset börjar
    セール価格の開始日
    セール開始日`),
  saleEnds: names(`Date sale price ends
    Datum, an dem Angebotspreis endet
    Datum, an dem der Angebotspreis endet
    Angebotspreis gültig bis
    Date de fin de promo
    Día en que termina el precio rebajado
    Data de preço promocional termina em
    Einddatum actieprijs
    Data zakończenia promocji
    Datum när reapriset upphör
    セール価格の終了日
    セール終了日`),
  /** Whether it can be bought, before how many there are: shops that do not count leave the number empty. */
  availability: names(`In stock?
    Vorrätig?
    Auf Lager?
    En stock ?
    ¿Existencias?
    ¿En inventario?
    Em estoque?
    In magazzino?
    Op voorraad?
    W magazynie?
    Na stanie?
    I lager?
    在庫の有無
    在庫あり ?
    재고 있음?
    Stock
    Bestand
    Lager
    Inventario
    Estoque
    Magazzino
    Voorraad
    Stan magazynowy
    Lagersaldo
    在庫
    재고`),
  price: names(`Regular price
    Regulärer Preis
    Tarif régulier
    Precio normal
    Preço
    Prezzo di listino
    Reguliere prijs
    Normale prijs
    Cena
    Ordinarie pris
    標準価格
    通常価格
    정상 가격`),
  salePrice: names(`Sale price
    Angebotspreis
    Tarif promo
    Precio rebajado
    Preço promocional
    Prezzo in offerta
    Actieprijs
    Aanbiedingsprijs
    Cena promocyjna
    Reapris
    セール価格
    할인 가격`),
  category: words(
    'Categories Kategorien Catégories Categorías Categorias Categorie Categorieën Kategorie Kategorier カテゴリー 카테고리',
  ),
  tags: words('Tags Schlagwörter Étiquettes Etiquetas Tag Tagi Taggar タグ 태그'),
  image: words('Images Bilder Imágenes Imagens Immagini Immagine Afbeeldingen Obrazki 画像 이미지'),
  groupId: names(`Parent
    Übergeordnetes Produkt
    Übergeordnet
    Superior
    Ascendente
    Genitore
    Hoofd
    Element nadrzędny
    Nadrzędny
    Förälder
    親
    상위`),
  link: names(`External URL
    Externe URL
    URL externe
    URL externa
    URL esterno
    Zewnętrzny adres URL
    Extern URL
    外部 URL
    외부 URL`),
  brand: words('Brands Marken Marques Marcas Marchi Merken'),
} as const satisfies Record<string, readonly string[]>;

/** Columns of an attribute, `#` for its number: what it is called, and what it is here. */
const ATTRIBUTES = [
  ['Attribute # name', 'Attribute # value(s)'],
  ['Attribut # Name', 'Attribut # Wert(e)'],
  ["Nom de l'attribut #", "Valeur(s) de l'attribut #"],
  ['Nom de l’attribut #', 'Valeur(s) de l’attribut #'],
  ['Nombre del atributo #', 'Valor(es) del atributo #'],
  ['Nome do atributo #', 'Valores do atributo #'],
  ["Nome dell'attributo #", "Valore dell'attributo #"],
  ['Nome dell’attributo #', 'Valore dell’attributo #'],
  ['Naam eigenschap #', 'Waarde eigenschap #'],
  ['Nazwa atrybutu #', 'Wartości atrybutu #'],
] as const;

export interface AttributeColumns {
  name: string;
  value: string;
}

/** A product has as many as it likes; colour and the like are among the first. */
const MOST_ATTRIBUTES = 10;

/** Of the first ten attributes, in every language. */
export const ATTRIBUTE_COLUMNS: readonly AttributeColumns[] = Array.from(
  { length: MOST_ATTRIBUTES },
  (_, i) => {
    const numbered = (column: string) => cellName(column.replace('#', String(i + 1)));
    return ATTRIBUTES.map(([name, value]) => ({ name: numbered(name), value: numbered(value) }));
  },
).flat();

/** Columns whose header a shop may write in its own language. */
export type OwnColumns = Record<'kind' | 'sku' | 'groupId', readonly string[]>;

/** What stands in the first of these columns that has something. */
export const oneOf = (cell: Cell, names: readonly string[]): string => names.map(cell).find(Boolean) ?? '';
