import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import { gitopsTranslationRef } from '../../translation';

/** Images by their last words, so that tags line up; in full on hovering. */
export function ImagesCell(props: { application: ApplicationView }) {
  const { images, moreImages } = props.application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (images.length === 0) {
    return <>{t('tab.nothing')}</>;
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {images.map(image => (
        <li key={image} title={image}>
          <code>{shortImage(image)}</code>
        </li>
      ))}
      {moreImages > 0 && (
        <li>{t('tab.moreImages', { number: String(moreImages) })}</li>
      )}
    </Box>
  );
}

/** `registry/team/name:tag@sha256:0123…` as `name:tag@01234567`. */
function shortImage(image: string): string {
  return image
    .slice(image.lastIndexOf('/') + 1)
    .replace(/@sha256:([0-9a-f]{8})[0-9a-f]*$/, '@$1');
}
