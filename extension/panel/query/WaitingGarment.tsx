/** The picture while it is searched, in the boxes of what will be known of it: what comes pushes nothing down. */
import { parseBox } from '../../../contract/geometry.ts';
import { t } from '../../i18n.ts';
import type { SessionPicture } from '../state/pictures.ts';
import { Cropped } from '../widgets/Cropped.tsx';
import { useObjectUrl } from '../widgets/use-object-url.ts';

export function WaitingGarment({ picture, crop }: { picture: SessionPicture; crop: string | undefined }) {
  const url = useObjectUrl(picture.picture);
  const { page } = picture;
  return (
    <>
      <div class="garment">
        <Cropped
          class="cutout"
          url={url}
          crop={parseBox(crop ?? '')}
          alt={t('your_garment')}
          width={104}
          height={132}
        />
        <div class="understood bones" aria-hidden="true">
          <div class="bone chip-bone" />
          <div class="bone chip-bone" />
        </div>
        <div class="garment-foot foot-bone" />
      </div>
      {page && page.from !== 'page' && <div class="bone offer-bone" aria-hidden="true" />}
      {page?.price && page.currency && <div class="bone cheaper-bone" aria-hidden="true" />}
    </>
  );
}
