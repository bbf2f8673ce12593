import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Close from '@mui/icons-material/Close';
import { gitopsTranslationRef } from '../../translation';
import { QuietButton } from './QuietButton';

/** Takes an item out of a list. */
export function RemoveButton(props: { what: string; onClick(): void }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <QuietButton
      label={t('understood.remove', { what: props.what })}
      onClick={props.onClick}
    >
      <Close fontSize="small" />
    </QuietButton>
  );
}
