import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import ListItemText from '@mui/material/ListItemText';
import Item from '@mui/material/MenuItem';
import { forwardRef } from 'react';
import { Link } from 'react-router-dom';
import { formatChangeAddress } from '../change/changeAddress';
import { CHANGE_PATH, gitOpsRouteRef, newServiceRouteRef } from '../routes';
import { fixLink } from '../status/fixLink';
import { gitopsTranslationRef } from '../translation';
import type { MenuItem } from './menuItems';

/** A change that can be begun; what may not be says why. */
export const ChangeItem = forwardRef<
  HTMLAnchorElement,
  { item: MenuItem; onChoose(): void; autoFocus?: boolean }
>(function PlainChangeItem({ item, onChoose, ...rest }, ref) {
  const { action, release, other, allowed } = item;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toGitOps = useRouteRef(gitOpsRouteRef);
  const toNewService = useRouteRef(newServiceRouteRef);
  const to =
    action === 'edit'
      ? toNewService && fixLink(toNewService(), { release, edits: {} })
      : toGitOps &&
        `${toGitOps()}${CHANGE_PATH}?${formatChangeAddress({
          action,
          release,
        })}`;
  if (!to) {
    return null;
  }
  const promote = () =>
    t(
      other?.direction === 'to'
        ? 'changeMenu.promoteTo'
        : 'changeMenu.promoteFrom',
      { environment: other?.title ?? '' },
    );
  const words: Record<MenuItem['action'], string> = {
    edit: t('changeMenu.edit'),
    scale: t('changeMenu.scale'),
    image: t('changeMenu.image'),
    promote: promote(),
    'roll-back': t('changeMenu.rollBack'),
    decommission: t('changeMenu.decommission'),
    're-render': t('changeMenu.rerender'),
  };
  return (
    <Item
      {...rest}
      ref={ref}
      component={Link}
      to={to}
      disabled={!allowed}
      onClick={onChoose}
      sx={{ maxWidth: 360, whiteSpace: 'normal' }}
    >
      <ListItemText
        primary={words[action]}
        secondary={allowed ? undefined : t('changeMenu.denied', release)}
      />
    </Item>
  );
});
