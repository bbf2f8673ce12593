import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ArrowDropDownOutlined from '@mui/icons-material/ArrowDropDownOutlined';
import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import Tooltip from '@mui/material/Tooltip';
import { useId, useState, type MouseEvent } from 'react';
import { gitopsTranslationRef } from '../translation';
import { ChangeItem } from './ChangeItem';
import type { MenuItem } from './menuItems';

/** The button of a menu. One that opens nothing says why, for eye and ear. */
export function MenuButton(props: {
  title: string;
  small?: boolean;
  items: readonly MenuItem[];
  /** Why nothing of it can be done. */
  reason?: string;
  onRetry?(): void;
}) {
  const { title, small, items, reason, onRetry } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const menuId = useId();
  const close = () => setAnchor(undefined);
  const button = {
    'aria-label': t('changeMenu.buttonOf', { environment: title }),
    'aria-haspopup': 'menu' as const,
    'aria-expanded': anchor !== undefined,
    'aria-controls': anchor ? menuId : undefined,
    // Not disabled, so that a person on the keyboard meets the reason too.
    'aria-disabled': reason !== undefined,
    onClick: (event: MouseEvent<HTMLElement>) =>
      reason === undefined ? setAnchor(event.currentTarget) : onRetry?.(),
    sx: reason === undefined ? {} : { opacity: 0.6 },
  };

  return (
    <>
      <Tooltip title={reason ?? ''} describeChild>
        {small ? (
          <IconButton size="small" {...button}>
            <MoreVertOutlined sx={{ fontSize: '1.1rem' }} />
          </IconButton>
        ) : (
          <Button
            variant="outlined"
            endIcon={<ArrowDropDownOutlined />}
            {...button}
            sx={{ ...button.sx, textTransform: 'none' }}
          >
            {t('changeMenu.button')}
          </Button>
        )}
      </Tooltip>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={close}
        MenuListProps={{
          'aria-label': t('changeMenu.buttonOf', { environment: title }),
          disabledItemsFocusable: true,
          dense: true,
        }}
      >
        {items.map(item => (
          <ChangeItem
            key={`${item.action} ${item.release.environment}`}
            item={item}
            onChoose={close}
          />
        ))}
      </Menu>
    </>
  );
}
