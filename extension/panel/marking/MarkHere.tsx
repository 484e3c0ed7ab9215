/** The crop dialog inside the panel: to mark a garment in the picture at hand, or where no page can show it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { GarmentGroup } from '../../../contract/garments.ts';
import type { Box } from '../../../contract/geometry.ts';
import { isStrip } from '../../capture/page/strip.ts';
import { t } from '../../i18n.ts';
import type { PageParts } from '../../messages.ts';
import { Cropper } from '../../overlay/Cropper.tsx';
import { onOnePicture, roomOf } from '../../overlay/one-picture.ts';
import type { Companion } from '../../ui/use-companion.ts';
import { sectionsOf } from './sections.ts';
import { useGarments } from './use-garments.ts';

export interface MarkHereProps {
  picture: Blob;
  /** Says why it is marked here: the page lets no extension in. */
  refused: boolean;
  /** The pictures that it shows, where it is a capture of a page. */
  parts?: PageParts | undefined;
  companion: Companion;
  /** As the overlay's message `overlay-marked` has them. */
  onMark: (box: Box, garment: GarmentGroup | null, room: Box | null) => void;
  onLeave: () => void;
  /** The browser cannot show the picture. */
  onLost: () => void;
}

export function MarkHere({ picture, refused, parts, companion, onMark, onLeave, onLost }: MarkHereProps) {
  const [decoded, setDecoded] = useState<{ of: Blob; bitmap: ImageBitmap } | null>(null);
  const strip = useMemo(
    () => (decoded?.of === picture ? sectionsOfStrip(decoded.bitmap) : undefined),
    [decoded],
  );
  const garments = useGarments(companion, decoded?.of === picture ? picture : null, strip ?? parts?.regions);
  const pictures = parts?.pictures ?? [];
  useEffect(() => {
    let current = true;
    const decoding = createImageBitmap(picture);
    decoding.then(
      (bitmap) => current && setDecoded({ of: picture, bitmap }),
      () => current && onLost(),
    );
    return () => {
      current = false;
      void decoding.then((bitmap) => bitmap.close()).catch(() => undefined);
    };
  }, [picture]);
  return (
    // Another picture may be brought meanwhile: it gets a dialog of its own, without this one's rectangle.
    decoded?.of === picture && (
      <Cropper
        picture={decoded.bitmap}
        place="panel"
        note={refused ? t('overlay_refused') : strip ? t('overlay_strip') : null}
        garments={onOnePicture(garments, pictures)}
        onMark={(box, garment) => {
          // Closes the dialog: a second press is not for it any more.
          setDecoded(null);
          const { width: w, height: h } = decoded.bitmap;
          onMark(box, garment, roomOf(box, pictures, { w, h }));
        }}
        onLeave={onLeave}
      />
    )
  );
}

/** Undefined for other pictures. */
function sectionsOfStrip({ width: w, height: h }: ImageBitmap): Box[] | undefined {
  return isStrip({ w, h }) ? sectionsOf({ w, h }) : undefined;
}
