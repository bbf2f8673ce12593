import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ContentCopy from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import useCopyToClipboard from 'react-use/lib/useCopyToClipboard';
import { sandboxTranslationRef } from '../translation';

/** A line of code with a button that copies it. */
export function CopyableText(props: { label: string; text: string }) {
  const { label, text } = props;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const [{ value: copied }, copy] = useCopyToClipboard();
  const hint =
    copied === text ? t('clone.copied') : t('clone.copy', { what: label });
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        pl: 1.5,
        borderRadius: 1,
        bgcolor: 'action.hover',
      }}
    >
      <Box
        component="pre"
        role="region"
        tabIndex={0}
        aria-label={label}
        sx={{ flex: 1, m: 0, py: 1.25, overflow: 'auto' }}
      >
        {text}
      </Box>
      <Tooltip title={hint} PopperProps={{ disablePortal: true }}>
        <IconButton onClick={() => copy(text)} aria-label={hint}>
          <ContentCopy fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
