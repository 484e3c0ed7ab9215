/** Where Wix shows the pictures whose file names its store export holds. */

const HOST = 'https://static.wixstatic.com/media/';

/** Names that Wix gives, after whoever put the picture there: `0e3d2c_5f….jpg`, `nsplsh_5f…~mv2.jpg`. */
const OF_WIX =
  /^(?:[\da-f]{5,8}_[\da-f]{32}|[\w-]+_[\w.-]+~mv2(?:_d_[\w-]+)?)(?:~mv2(?:_d_[\w-]+)?)?\.[a-z]{3,4}$/i;

/** How its databases write one: `wix:image://v1/NAME/shown-name.jpg#originWidth=…`. */
const AS_ADDRESS = /^wix:image:\/\/v1\/([^/#]+)/;

/** No file's name is longer. */
const LONGEST = 255;

/** @returns the address of a picture that is called as Wix calls them; anything else as it is */
export function wixPicture(named: string): string {
  const name = AS_ADDRESS.exec(named)?.[1] ?? named;
  return name.length <= LONGEST && OF_WIX.test(name) ? HOST + name : named;
}
