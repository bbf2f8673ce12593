import type { Summary } from '@slipway/plugin-gitops-common/summary';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { EvidenceButton } from './EvidenceButton';

/** Sentences, each with the numbers of its evidence. */
export function SummaryText(props: { summary: Summary }) {
  const { sentences } = props.summary;
  const before = sentences.map((_, index) =>
    sentences
      .slice(0, index)
      .reduce((count, { evidence }) => count + evidence.length, 0),
  );
  return (
    <Typography component="p" sx={{ maxWidth: 960, overflowWrap: 'anywhere' }}>
      {sentences.map(({ text, evidence }, index) => (
        <Fragment key={index}>
          {text}
          {evidence.map((one, place) => (
            <EvidenceButton
              key={place}
              evidence={one}
              number={before[index] + place + 1}
            />
          ))}{' '}
        </Fragment>
      ))}
    </Typography>
  );
}
