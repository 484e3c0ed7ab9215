/** Words for the colours that products are known by: who types one means the garment, in whatever language its shop writes. */
import type { ColourFamily } from '../../../contract/index.ts';

/** Whole words as they are typed, without regard to case; shades such as navy are left to the shop's own words. */
const WORDS: Readonly<Record<ColourFamily, string>> = {
  black: `black 검정 검은 까만 블랙 schwarz schwarze schwarzer schwarzes noir noire noirs noires negro negra nero nera preto preta
    zwart czarny czarna czarne чёрный черный чёрная черная чёрное черное černý černá černé 黒 黑 黑色 ブラック`,
  grey: `grey gray 회색 그레이 grau graue grauer graues gris grise grises grigio grigia cinza grijs szary szara szare
    серый серая серое šedý šedá šedé 灰 灰色 グレー`,
  white: `white 흰 하얀 하양 화이트 weiß weiss weiße weisse weißer weißes blanc blanche blancs blanches blanco blanca bianco bianca
    branco branca wit biały biała białe белый белая белое bílý bílá bílé 白 白色 ホワイト`,
  beige: 'beige 베이지 beżowy beżowa bege бежевый бежевая béžový béžová ベージュ 米色',
  brown: `brown 브라운 갈색 braun braune brauner braunes marron brun brune marrón marrone marrom bruin brązowy brązowa
    коричневый коричневая hnědý hnědá 茶色 ブラウン 棕色`,
  red: `red 레드 빨강 빨간 rot rote roter rotes rouge rouges rojo roja rosso rossa vermelho vermelha rood czerwony czerwona
    красный красная červený červená 赤 红色 レッド`,
  orange: 'orange 오렌지 주황 naranja arancione laranja oranje pomarańczowy оранжевый oranžový オレンジ 橙色',
  yellow: `yellow 옐로 옐로우 노랑 노란 gelb gelbe gelber gelbes jaune jaunes amarillo amarilla giallo gialla amarelo amarela geel
    żółty żółta жёлтый желтый žlutý žlutá 黄色 イエロー`,
  green: `green 그린 초록 녹색 grün grüne grüner grünes vert verte verts vertes verde groen zielony zielona
    зелёный зеленый zelený zelená 緑 绿色 グリーン`,
  blue: `blue 블루 파랑 파란 blau blaue blauer blaues bleu bleue bleus bleues azul blu blauw niebieski niebieska
    синий синяя modrý modrá 青 蓝色 ブルー`,
  purple: `purple 퍼플 보라 lila violett violet violette morado morada viola roxo roxa paars fioletowy fioletowa
    фиолетовый fialový fialová 紫 紫色 パープル`,
  pink: 'pink 핑크 분홍 rosa rose różowy różowa розовый розовая růžový růžová roze ピンク 粉色',
};

const FAMILY_OF: ReadonlyMap<string, ColourFamily> = new Map(
  (Object.entries(WORDS) as [ColourFamily, string][]).flatMap(([family, words]) =>
    words.split(/\s+/).map((word) => [word, family] as const),
  ),
);

/** The colour that a typed word names; Korean words may end in 색, "colour". */
export function colourNamed(word: string): ColourFamily | null {
  const plain = word.toLowerCase();
  return FAMILY_OF.get(plain) ?? FAMILY_OF.get(plain.replace(/색$/, '')) ?? null;
}
