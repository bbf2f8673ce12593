import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

/** Repository and tag of the image. */
export function ImageRow(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const image = model.draft.spec.image ?? {};
  const edit = (part: { repository?: string; tag?: string }) => {
    const { placeholder: _, ...rest } = image;
    model.edit('image', { ...rest, ...part });
  };

  return (
    <FieldRow {...props} label={t('understood.image')} path="image">
      <Stack direction="row" spacing={1}>
        <SmallField
          label={t('understood.image')}
          value={image.repository}
          onChange={repository => edit({ repository: repository || undefined })}
        />
        <SmallField
          label={t('understood.tag')}
          value={image.tag}
          width={130}
          onChange={tag => edit({ tag: tag || undefined })}
        />
      </Stack>
    </FieldRow>
  );
}
