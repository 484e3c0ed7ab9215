/** `npm run build`; apart from build.ts, since Node 24.0, which npm has for a Mac, knows no `import.meta.main`. */
import { buildExtension } from './build.ts';

buildExtension();
