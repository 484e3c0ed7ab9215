/**
 * Korean words that name one thing: shops write 재킷 and 자켓, 블랙 and 검정. A line is a group; `_` is a space. A word
 * of one syllable stands within too many others, so that it counts only where it is left alone.
 */
const NAMES = `
자켓 재킷 쟈켓
점퍼 잠바
가디건 카디건
스웨터 스웨타
맨투맨 스웨트셔츠 스웻셔츠 스웨트_셔츠
후드티 후디 후드_티
티셔츠 티_셔츠
와이셔츠 드레스셔츠 드레스_셔츠
셔츠 남방
원피스 드레스
스커트 치마
반바지 쇼츠 숏팬츠 숏_팬츠
바지 팬츠
운동화 스니커즈
백팩 배낭
민소매 슬리브리스 나시
가죽 레더
데님 청
린넨 리넨
코튼 순면
코듀로이 코르덴 골덴
스웨이드 세무
줄무늬 스트라이프
꽃무늬 플라워 플로럴
물방울 도트
`;

/** Each may end in 색, "colour", which says nothing more; 남, "men", is no colour without it. */
const COLOURS = `
블랙 검정 검은 까만
화이트 하얀 하양 흰
그레이 회색
레드 빨강 빨간
블루 파랑 파란
스카이블루 스카이_블루 하늘
네이비 남색 곤색
옐로 옐로우 노랑 노란
그린 초록 녹색
퍼플 보라
핑크 분홍
오렌지 주황
브라운 갈색
`;

/** Every word, as it may be typed, with all the words of its group as they are looked for. */
export const KOREAN_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...groupsOf(NAMES).flatMap((group) => group.map((word) => [word, group] as const)),
  ...groupsOf(COLOURS).flatMap((group) =>
    group.flatMap((word) => [[word, group] as const, [`${word}색`, group] as const]),
  ),
]);

function groupsOf(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map((word) => word.replaceAll('_', ' ')));
}
