import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';
import { SmallField } from './SmallField';

/** Repository, tag and digest of the image. */
export const ImageRow = memo(function PlainImageRow(
  props: RowProps<SpecDraft['image']>,
) {
  const { value = {}, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const { placeholder, ...image } = value;
  const set = (part: SpecDraft['image']) =>
    edit('image', { ...image, ...part });

  return (
    <FieldRow label={t('understood.image')} path="image" notes={notes}>
      <Stack spacing={1.5} sx={{ pt: 0.75 }}>
        <SmallField
          label={t('understood.repository')}
          value={image.repository}
          onChange={repository => set({ repository: repository || undefined })}
        />
        <Stack direction="row" spacing={1}>
          <SmallField
            label={t('understood.tag')}
            value={image.tag}
            width={130}
            onChange={tag => set({ tag: tag || undefined })}
          />
          {image.digest !== undefined && (
            <SmallField
              label={t('understood.digest')}
              value={image.digest}
              onChange={digest => set({ digest: digest || undefined })}
            />
          )}
        </Stack>
        {placeholder && (
          <Typography variant="body2">{t('understood.placeholder')}</Typography>
        )}
      </Stack>
    </FieldRow>
  );
});
