/**
 * What shops call the 13 types, in the languages of the headers that are known. Several spellings of one word are a
 * pattern, `_` is a space, and a leading `-` lets the word end a longer one, as German, Dutch and Korean join them.
 */
import type { GarmentType } from '../../contract/index.ts';
import { OTHER_WORDS } from './other-words.ts';

/** `null` holds what is none of the types, or any of several: to call it the nearest one would be wrong. */
export const GARMENT_WORDS: readonly (readonly [GarmentType | null, string])[] = [
  [null, OTHER_WORDS],
  [
    'bag',
    `bags? handbags? backpacks? totes? tote_bags? clutch(es)? purses? wallets? satchels? duffels? rucksacks?
    -taschen? -rucks[aä]cke? sacs? sac_à_dos bolsos? mochilas? bors[ae] zain[io] -tassen rugzakken -가방 -백팩 -토트백
    -크로스백 -숄더백 bolsas? bandoleras? riñoneras? tracoll[ae] pochettes? torebk[ai] torebek torb[ay] plecaki?
    kopertówk[ai] kabelk[ay] tašk[ay] batohy? сумк[аи] сумочк[аи] рюкзаки? клатчи? шопперы?`,
  ],
  [
    'shoes',
    `shoes? boots? booties high_?tops? low_?tops? sneakers? trainers sandals? loafers? heels? pumps flats footwear mules slippers?
    espadrilles -schuhe? -stiefel -stiefeletten -sandalen chaussures? talons_hauts bottes bottines sandales zapatos?
    zapatillas botas sandalias scarpe stivali -schoenen -laarzen -신발 -스니커즈 -운동화 -구두 -부츠 -샌들 -슬리퍼 -로퍼 botín botines
    mocasines alpargatas bailarinas tacones scarpa stivaletti? sandali ballerine mocassini buty obuwie
    botk[ai] kozaki sandały trampki półbuty szpilki czółenka baleriny? mokasyny klapki boty obuv tenisky kozačky
    sandály lodičky polobotky pantofle žabky mokasíny обувь туфли ботинки ботильоны полусапоги сапоги кроссовки кеды
    сандалии босоножки балетки лоферы мокасины шл[её]панцы слипоны сабо`,
  ],
  [
    'hat',
    `hats? caps? beanies? headwear berets? fedoras? -hüte -mützen? -kappen chapeaux? casquettes? bonnets? sombreros?
    gorr[ao]s? cappell[io] -hoeden -mutsen -petten -모자 -볼캡 -비니 -버킷햇 boinas? berrett[io] czapk[ai] czapeczk[ai]
    kapelusze? čepice čepičk[ay] klobouky? kšiltovk[ay] шапк[аи] шляп[аы] кепк[аи] бейсболк[аи] панам[аы] береты?
    головные_уборы`,
  ],
  [
    'dress',
    `dress(es)? gowns? frocks? jump_?suits? rompers? play_?suits? one-?pieces? overalls dungarees sundress(es)?
    nightgowns? -kleid -kleider -jurken? robes? combinaisons? vestidos? vestidos_vaqueros vestit[io] abiti -원피스 -드레스
    -점프수트 abito salopette sukienk[ai] sukni[ae] kombinezony? šaty overaly? плать[ея] сарафаны? комбинезоны?`,
  ],
  [
    'skirt',
    `skirts? miniskirts? skorts? -röcke -rock -rokken jupes? faldas? gonn[ae] -스커트 -치마 minifaldas? minigonn[ae]
    spódnic[ae] spódniczk[ai] sukn[ěe] sukňa юбк[аи]`,
  ],
  [
    'shorts',
    `shorts bermudas? bermuda_shorts hot_?pants kurze_hosen? korte_broeken pantaloncini pantaloni_corti
    pantalones_cortos shorts_vaqueros -반바지 -숏_?바지 -숏_?팬츠 -쇼트_?팬츠 -핫_?팬츠 -하프_?팬츠 pantalón_corto bermuda szorty
    spodenki krótkie_spodnie kraťasy šortky шорты бермуды`,
  ],
  [
    'pants',
    `pants trousers jeans leggings chinos joggers slacks sweatpants -hosen? -broeken pantalons? pantalon(es|i)
    vaqueros -바지 -팬츠 -슬랙스 -레깅스 pantalón mallas pantalone spodnie dżinsy jeansy legginsy rybaczki kalhoty džíny
    legíny tepláky nohavice брюки джинсы штаны легг?инсы лосины джоггеры`,
  ],
  [
    'blazer',
    `blazers? suits? tuxedos? suit_jackets? -sakkos? -anzüge vestes?_de_(costume|tailleur) americanas?
    chaquetas?_de_traje -블레이저 -정장 trajes? marynark[ai] żakiety? garnitury? sako saka obleky? пиджаки? жакеты?
    блейзеры?`,
  ],
  [
    'knitwear',
    `knitwear knits? sweaters? jumpers? cardigans? hoodies? hoody sweatshirts? pull-?overs? turtlenecks? longsleeve
    sweater_vests? -strickjacken? -strick -truien -vesten pulls jerséis chaquetas?_de_punto sudaderas?
    magli(one|oni|eria) felp[ae] -니트 -스웨터 -가디건 -카디건 -맨투맨 -후드 -후디 -후드티 -후드_티셔츠 -후드티셔츠 -스웨트_?셔츠 jerseis suéter(es)?
    cárdigans? sudadera chaqueta_de_punto magli[ae] maglioncin[io] swet(er|ry) bluz[ay] bluzy_z_kapturem kardigany?
    golfy pulowery? svetry? mikin[ay] roláky? pulovry? свитер[аы]? свитшоты? джемпер[аы]? пуловеры? кардиганы?
    кофт[аы] худи толстовк[аи] водолазк[аи] трикотаж`,
  ],
  [
    'outerwear',
    `coats? jackets? parkas? anoraks? capes? outerwear outwear outer windbreakers? vests? gilets? raincoats?
    overcoats? -jacken? -m[aä]ntel -jassen vestes? manteaux? blousons? abrigos? chaquetas? giacc(a|he) cappott[io]
    -코트 -재킷 -자켓 -아우터 -점퍼 -패딩 cazadoras? gabardinas? plumíferos? chalecos? giubbott[io] giubbin[io] piumin[io]
    impermeabil[ei] soprabit[io] kurtk[ai] płaszcze? kamizelk[ai] bezrękawniki? bund[ay] kabáty? větrovk[ay]
    vest[ay] пальто куртк[аи] плащи? пуховики? парк[аи] жилет(ы|ки?|ка)? ветровк[аи] шуб[аы] дубл[её]нк[аи] тренчи?
    бомберы? верхняя_одежда`,
  ],
  [
    't-shirt',
    `t-?shirts? t_shirts? tee-?shirts? tees? polos? polo_shirts? -polohemd(en)? camisetas? magliett[ae] -티_?셔츠
    -폴로_?셔츠 -피케_?셔츠 -반팔티 -긴팔티 camiseta koszulk[ai] koszulk[ai]_polo tričk[ao] triko polokošile футболк[аи] поло`,
  ],
  [
    'shirt',
    `shirts? blouses? dress_shirts? -hemd -hemden -blusen? -overhemden chemis(es?|iers?) camisas? blusas? camici[ae]
    -셔츠 -블라우스 -남방 camisa blusa camicett[ae] blus[ea] koszul[ae] bluzk[ai] bluzeczk[ai] košile košeľ[ae] halenk[ay]
    blůz[ay] рубашк[аи] блузк?[аиы] сорочк[аи]`,
  ],
  [
    'top',
    `tops? vest_tops? tank_tops? tanks? crop_tops? camisoles? body_?suits? under_?shirts? singlets?
    -(unter|onder|träger|achsel)hemd(en)? -oberteile hauts? -언더_?셔츠 -민소매 camisetas?_de_tirantes canott[ae]
    canottier[ae] topy podkoszulki? podkoszulek tílk[ao] tielk[ao] топы? майк[аи]`,
  ],
];
