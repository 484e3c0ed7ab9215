/**
 * What shops call the 13 types, in the languages of the headers that are known. Several spellings of one word are a
 * pattern, `_` is a space, and a leading `-` lets the word end a longer one, as German, Dutch and Korean join them.
 */
import type { GarmentType } from '../contract/index.ts';
import { OTHER_WORDS } from './other-words.ts';

/** `null` holds what is none of the types, or any of several: to call it the nearest one would be wrong. */
export const GARMENT_WORDS: readonly (readonly [GarmentType | null, string])[] = [
  [null, OTHER_WORDS],
  [
    'bag',
    `bags? handbags? backpacks? totes? tote_bags? clutch(es)? purses? wallets? satchels? duffels? rucksacks? -taschen?
    -rucks[aä]cke? sacs? sac_à_dos bolsos? mochilas? bors[ae] zain[io] -tassen rugzakken -가방 -백팩 -토트백 -크로스백
    -숄더백`,
  ],
  [
    'shoes',
    `shoes? boots? booties sneakers? trainers sandals? loafers? heels? pumps flats footwear mules slippers? espadrilles
    -schuhe? -stiefel -stiefeletten -sandalen chaussures? talons_hauts bottes bottines sandales zapatos? zapatillas
    botas sandalias scarpe stivali -schoenen -laarzen -신발 -스니커즈 -운동화 -구두 -부츠 -샌들 -슬리퍼 -로퍼`,
  ],
  [
    'hat',
    `hats? caps? beanies? headwear berets? fedoras? -hüte -mützen? -kappen chapeaux? casquettes? bonnets? sombreros?
    gorr[ao]s? cappell[io] -hoeden -mutsen -petten -모자 -볼캡 -비니 -버킷햇`,
  ],
  [
    'dress',
    `dress(es)? gowns? frocks? jump_?suits? rompers? play_?suits? one-?pieces? overalls dungarees sundress(es)?
    nightgowns? -kleid -kleider -jurken? robes? combinaisons? vestidos? vestidos_vaqueros
    vestit[io] abiti -원피스 -드레스 -점프수트`,
  ],
  ['skirt', `skirts? miniskirts? skorts? -röcke -rock -rokken jupes? faldas? gonn[ae] -스커트 -치마`],
  [
    'shorts',
    `shorts bermudas? bermuda_shorts hot_?pants kurze_hosen? korte_broeken pantaloncini pantaloni_corti
    pantalones_cortos shorts_vaqueros -반바지 -숏_?바지 -숏_?팬츠 -쇼트_?팬츠 -핫_?팬츠 -하프_?팬츠`,
  ],
  [
    'pants',
    `pants trousers jeans leggings chinos joggers slacks sweatpants -hosen? -broeken pantalons?
    pantalon(es|i) vaqueros -바지 -팬츠 -슬랙스 -레깅스`,
  ],
  [
    'blazer',
    `blazers? suits? tuxedos? suit_jackets? -sakkos? -anzüge vestes?_de_(costume|tailleur) americanas?
    chaquetas?_de_traje -블레이저 -정장`,
  ],
  [
    'knitwear',
    `knitwear knits? sweaters? jumpers? cardigans? hoodies? hoody sweatshirts? pull-?overs? turtlenecks? longsleeve
    sweater_vests? -strickjacken? -strick -truien -vesten pulls jerséis chaquetas?_de_punto sudaderas?
    magli(one|oni|eria) felp[ae] -니트 -스웨터 -가디건 -카디건 -맨투맨 -후드 -후디 -후드티 -후드_티셔츠 -후드티셔츠
    -스웨트_?셔츠`,
  ],
  [
    'outerwear',
    `coats? jackets? parkas? anoraks? capes? outerwear outwear outer windbreakers? vests? gilets? raincoats? overcoats?
    -jacken? -m[aä]ntel -jassen vestes? manteaux? blousons? abrigos? chaquetas? giacc(a|he) cappott[io] -코트 -재킷
    -자켓 -아우터 -점퍼 -패딩`,
  ],
  [
    't-shirt',
    `t-?shirts? t_shirts? tee-?shirts? tees? polos? polo_shirts? -polohemd(en)? camisetas? magliett[ae]
    -티_?셔츠 -폴로_?셔츠 -피케_?셔츠 -반팔티 -긴팔티`,
  ],
  [
    'shirt',
    `shirts? blouses? dress_shirts? -hemd -hemden -blusen? -overhemden chemis(es?|iers?) camisas? blusas?
    camici[ae] -셔츠 -블라우스 -남방`,
  ],
  [
    'top',
    `tops? vest_tops? tank_tops? tanks? crop_tops? camisoles? body_?suits? under_?shirts? singlets?
    -(unter|onder|träger|achsel)hemd(en)? -oberteile hauts? -언더_?셔츠 -민소매`,
  ],
];
