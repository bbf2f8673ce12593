import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Close from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import { gitopsTranslationRef } from '../../translation';

/** Takes an item out of a list. */
export function RemoveButton(props: { what: string; onClick(): void }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <IconButton
      size="small"
      aria-label={t('understood.remove', { what: props.what })}
      onClick={props.onClick}
    >
      <Close fontSize="small" />
    </IconButton>
  );
}
