/**
 * What is none of the 13 types although its last syllables are one's name (`Handschuhe`, `bathing suits`, `속바지`), or
 * is any of several. Spelt as in words.ts, in whose patterns these come first.
 */

const UNDERWEAR = `underwear -unterwäsche lingerie bras? briefs boxers? boxer_shorts? socks? tights hosiery panty_?hose
  waist_trainers? -socken -strumpfhosen? -unterhosen? -miederhosen? -unterkleid(er)? -unterrock -unterröcke
  -onderbroeken -onderjurken -onderrokken soutiens?-gorges? bonnets?_[a-h] camisetas?_interiore?s? maglieria_intima
  ropa_interior calcetines sujetador(es)? bragas calzoncillos medias intimo
  reggisen[io] mutande calze calzini collant bielizna majtki figi biustonosze? skarpet(y|ki) rajstopy bokserki prádlo
  podprsenk[ay] kalhotky ponožky punčoch(y|áče) spodky slipy boxerky (нижнее_)?бель[её] трусы бюстгальтеры? носки колготки
  чулки -양말 -속옷 -속바지 -속치마 -페티코트 -언더_?팬츠 -이너_?팬츠 -노_?패딩 -브라_?패딩`;

const SWIMWEAR = `swimwear swimsuits? (swim|bathing)_suits? bikinis? (bikini|swim)_tops? (swim|rash)_vests?
  -badeanz[uü]ge? -badehosen? -bikinioberteile -zwembroeken hauts?_de_(maillots?|bikinis?|bain) vestidos?_de_baño
  bañador(es)? trajes?_de_baño costumi_da_bagno (strój|stroje|kostiumy?|spodenki|szorty)_kąpielow[aey] plavky купальники? плавки
  купальные_костюмы -수영복 -비키니 -수영_?바지 -수영_?팬츠`;

/** What English robes are made of or made for: a French one is a dress, and words stand in front of it as well. */
const ROBES = `bath shower spa hotel lounge sleep night dressing wrap kimono hooded bridal bridesmaid maternity silk satin
  cotton velvet lace terry fleece sherpa plush waffle floral short long black white grey gray pink blue red green
  (wo)?m[ae]n['’]?s? lad(y|ies)`;

const NIGHTWEAR = `sleepwear nightwear night_?shirts? sleep_suits? bathrobes? (${ROBES.split(/\s+/).join('|')})_robes? house_coats?
  bed_jackets? (dressing|bath|house|hospital)_gowns? -(schlaf|nacht)anz[uü]ge? -nachthemd(en)? -bettjacken?
  -(bade|morgen|haus)m[aä]ntel -(schlaf|morgen)rock -(schlaf|morgen)röcke -(bad|ochtend|kamer)jassen
  robes?_de_chambre chemises?_de_nuit camisas?_de_(dormir|noite) camici[ae]_da_notte pijamas? batas bata_de_(casa|baño|dormir|mujer|hombre) albornoz pigiam[ai] vestagli[ae] accappatoi?
  piżam[ay] szlafroki? koszul[ae]_nocn[ae] pyžam[ao] župany? noční_košile пижам[аы] халаты? ночн(ая|ые)_(сорочк|рубашк)[аи]
  -잠옷 -파자마 -나이트_?셔츠`;

const SPORT_AND_WORK = `(track|ski|snow|wet|dry|rain|sweat|jogging|warm-?up|boiler|flight|diving|racing|cat)_suits?
  -(trainings|jogging|sport|freizeit|haus|schnee|ski|regen|neopren|tauch|schwimm|surf|strampel)anz[uü]ge?
  -(arbeits|schutz|motorrad|renn|thermo)anz[uü]ge? -latzhosen? -wathosen? -radlerhosen? -tuinbroeken -fietsbroeken
  combinaisons?_de_(ski|neige|plongée|surf|travail|moto|pluie|nuit) combinaisons?_néoprène abiti_da_lavoro
  (life|safety|thermal|string|running|training|gym|sports?|muscle)_vests? life_jackets? -(zwem|reddings)vesten
  gilets?_de_sauvetage chándal(es)? trajes?_(de_)?(neopreno|esquí) tut[ae]_(sportiv[ae]|da_sci|da_lavoro) dresy? kombinezony?_narciarskie
  teplákov[áé]_soupravy? спортивн(ый|ые)_костюмы? (горнолыжные|рабочие)_комбинезоны? -구명_?(재킷|자켓|조끼) -(roll|schlitt|schnee)schuhe? -sneeuwschoenen`;

const ACCESSORIES = `accessor(y|ies) gloves? mittens? scar(f|ves) belts? neckties jewell?ery sunglasses -accessoires?
  -handschuhe? -gürtel -schals? -schmuck -handschoenen -wanten -sjaals -riemen gants écharpes? ceintures? bijoux
  accesorios guantes bufandas cinturones accessori guanti sciarpe cinture acessórios luvas cintos complementos joyería fulares cinturon[ei] gioielli accessorio rękawiczki szaliki? szale paski biżuteria akcesoria
  rukavice šál[ay]? šátky opasky doplňky šperky аксессуары перчатки варежки шарфы? платки ремни украшения -장갑 -벨트 -머플러
  -목도리 -스카프 -액세서리 -앞치마 (shoe|boot|bag|hat|cap|suit|coat)_(care|charms?|straps?|laces|covers?|hangers?)
  (sleeping|bean|punching|garment|laundry|gift)_bags? sacs?_de_couchage suit_cases? -handytaschen?`;

/** Some are a type in one language or country and none in another. */
const OTHERS = `blusas?_de_(frio|moletom|lã) (chalecos|petos)_vaqueros -(arbeits|baby|kinder|bein)kleider
  -멜빵_?바지 -점퍼_?스커트 fancy_dress(es)? head_?dress(es)? those whose chose haut_de_gamme cols?_hauts?
  -(seiten|hosen|brust)taschen? -마스코트 -네이버후드 -상의 -하의`;

export const OTHER_WORDS = [UNDERWEAR, SWIMWEAR, NIGHTWEAR, SPORT_AND_WORK, ACCESSORIES, OTHERS].join(' ');
