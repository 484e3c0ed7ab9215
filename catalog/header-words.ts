/**
 * Names of a field in the headers of feeds, most telling first, in the spelling of `cellName` (with or without its `_`):
 * canonical columns, Google's and Meta's, those of feed networks, what shop systems write in English, German, French,
 * Spanish, Italian, Dutch and Korean, and what is most often needed in Czech, Polish, Slovak, Swedish, Russian and Japanese.
 */
import type { FeedField } from '../contract/index.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const HEADER_WORDS: Readonly<Record<FeedField, readonly string[]>> = {
  id: words(`id article_id product_id item_id sku mpn handle artikelnummer artikel_nr artikel_nr. artikelnr
    artikelnr. artnr produkt_id référence reference ref réf réf. identifiant référencia referencia código codigo
    codice artikelcode 상품번호 상품코드 품번
    merchant_product_id aw_product_id sku_number p_id uniq_id product_internal_id aid`),
  title:
    words(`title prod_name name product_title product_name product_display_name item_title titel produktname bezeichnung produktbezeichnung artikelbezeichnung artikelname artikel
    titre nom nom_du_produit nombre título titulo nome titolo naam productnaam 상품명 제목 이름`),
  brand: words(
    'brand brand_name vendor manufacturer marke hersteller marque fabricant marca fabricante merk producent výrobce markenname manufacturer_name product_brand 브랜드 브랜드명 제조사',
  ),
  price:
    words(`price regular_price preis verkaufspreis regulärer_preis normalpreis prix prix_régulier tarif_régulier
    precio precio_normal prezzo prezzo_di_listino prijs normale_prijs 가격 판매가 판매가격 정가 정상가
    vk_preis vk price_vat price_with_vat price_tax_included bruttopreis preis_brutto vk_brutto prix_ttc precio_con_iva
    price_pc price_gross search_price store_price display_price selling_price product_price retail_price actual_price`),
  salePrice: words(`sale_price special_price angebotspreis sonderpreis aktionspreis prix_promo tarif_promo
    prix_soldé precio_rebajado prezzo_in_offerta aanbiedingsprijs discounted_price 할인가 세일가`),
  // What else is called the regular price is the price, unless another column is that.
  listPrice: words(`list_price listprice compare_at_price msrp rrp original_price uvp streichpreis prix_barré
    prix_conseillé precio_original prezzo_originale adviesprijs 소비자가 regular_price regulärer_preis normalpreis
    prix_régulier tarif_régulier precio_normal prezzo_di_listino normale_prijs 정가 정상가 old_price normal_price rrp_price
    retail_price product_price_old price_old alter_preis from_price actual_price product_compare_to_price`),
  currency: words(
    'currency price_currency currency_code currency_id währung waehrung devise monnaie moneda valuta 통화',
  ),
  image:
    words(`image_link image img_url image_url image_path images image[0].url picture picture_url photo file
    filename file_name img main_image main_image_url image_src url_image photo_url bild bilder foto fotos
    produktbild artikelbild hauptbild bild_url bildlink image_principale photos imagen imágenes imagenes immagine
    immagini afbeelding afbeeldingen 이미지 이미지주소 사진 画像 画像url 대표이미지 대표이미지url 이미지url 상품이미지 상품이미지url
    이미지등록 image_name product_image product_image_url base_image image_urls product_media_main_image_url cover_media_url merchant_image_url aw_image_url hosted_image_urls
    produktbild_url image_default image_large imgs/main thumbnail`),
  link: words(`link url item_url product_url product_link deeplink external_url produktlink produkt_url lien enlace
    collegamento 링크 상품링크 상품url aw_deep_link merchant_deep_link final_url buy_url permalink webseite website`),
  category:
    words(`categories product_type product_types category product_type_name product_category article_type product_category_tree kategorie kategorien warengruppe gruppe produkttyp
    catégorie catégories categoría categorías categoria categorie 카테고리 카테고리명 분류 대분류 소분류 google_product_category
    fb_product_category merchant_category advertiser_category category_name category_text primary_category category_path shop_cat
    categories/category/name collection cat`),
  type: words('garment_type garment type kleidungsstück'),
  color: words(
    'color colour base_color base_colour primary_color farbe farbton couleur colore kleur kolor barva farba цвет 색상 컬러 colour_group_name color_primary',
  ),
  gender: words(
    'gender geschlecht sexe genre género genero genere gênero geslacht płeć kön pohlaví pohlavie пол 性別 성별 gender_target fashion:suitable_for',
  ),
  size: words(`size sizes shoe_size eu_size clothing_size size_name größe größen grösse groesse schuhgröße konfektionsgröße konfektionsgrösse konfektionsgroesse konfektion
    taille tailles pointure talla tallas talle taglia taglie maat maten storlek rozmiar velikost veľkosť размер サイズ 사이즈 치수 fashion:size`),
  availability: words(
    `availability available in_stock in_stock? is_in_stock verfügbarkeit auf_lager vorrätig? vorrätig disponibilité en_stock_? en_stock
    disponibilidad ¿existencias? disponibilità in_magazzino? op_voorraad? stock 판매상태 재고
    재고수량 stock_status avail product_is_available lagerbestand quantité quantity inventory`,
  ),
  groupId: words(
    'item_group_id group_id groupid parent parent_id parent_sku parent_product_id vaterartikelnummer product_code übergeordnetes_produkt superior genitore hoofd 상위',
  ),
};
