import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CodeLines, differenceLines } from '@slipway/plugin-gitops-react';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { ChangedFile, PullRequestDetail } from '../api/types';
import { sandboxTranslationRef } from '../translation';

/** Every changed file with its difference and the findings on their lines. */
export function ChangedFiles(props: { pullRequest: PullRequestDetail }) {
  const { files, filesOmitted } = props.pullRequest;
  const { t } = useTranslationRef(sandboxTranslationRef);
  return (
    <Box>
      {files.map((file, index) => (
        <OneFile
          key={file.path}
          file={file}
          // What asks for a look is open; the rest is one click away.
          open={file.findings.length > 0 || index === 0}
        />
      ))}
      {filesOmitted > 0 && (
        <Typography variant="body2" sx={{ p: 2 }}>
          {t('review.omittedFiles', { number: String(filesOmitted) })}
        </Typography>
      )}
    </Box>
  );
}

function OneFile(props: { file: ChangedFile; open: boolean }) {
  const { file } = props;
  const { t } = useTranslationRef(sandboxTranslationRef);
  const id = useId();
  const [open, setOpen] = useState(props.open);
  const { path, change, before = '', after = '', findings, omitted } = file;
  const elsewhere = findings.filter(({ line }) => line === undefined);

  return (
    <Accordion
      disableGutters
      square
      elevation={0}
      expanded={open}
      onChange={(_, next) => setOpen(next)}
      TransitionProps={{ unmountOnExit: true, timeout: 0 }}
      sx={{
        borderBottom: 1,
        borderColor: 'divider',
        '&::before': { display: 'none' },
      }}
    >
      <AccordionSummary id={id} expandIcon={<ExpandMore />}>
        <Typography
          variant="body2"
          sx={{
            fontFamily: 'monospace',
            flex: 1,
            overflowWrap: 'anywhere',
            pr: 2,
          }}
        >
          {path}
        </Typography>
        <Typography
          variant="body2"
          color="text.secondary"
          noWrap
          sx={{ pr: 1 }}
        >
          {findings.length > 0 &&
            `! ${t('review.findings', { count: findings.length })} · `}
          {t(`review.${change}`)}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ p: 0 }}>
        {elsewhere.map(finding => (
          <Typography
            key={finding.message}
            variant="body2"
            sx={{ px: 2, pb: 1 }}
          >
            {finding.severity}: {finding.message} {finding.remediation} (
            {finding.rule})
          </Typography>
        ))}
        {omitted ? (
          <Typography variant="body2" sx={{ p: 2 }}>
            {t('review.omitted', { reason: omitted })}
          </Typography>
        ) : (
          <CodeLines
            label={path}
            lines={differenceLines({ before, after }, { findings })}
            whole
          />
        )}
      </AccordionDetails>
    </Accordion>
  );
}
