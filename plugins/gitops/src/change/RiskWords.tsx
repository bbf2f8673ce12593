import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import Typography from '@mui/material/Typography';

/** What to think of before agreeing to a field, where there is something. */
export function RiskWords(props: { risk: string | undefined }) {
  const { risk } = props;
  if (!risk) {
    return null;
  }
  return (
    <Typography
      variant="body2"
      component="span"
      sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}
    >
      <ReportProblemOutlined
        aria-hidden
        color="warning"
        sx={{ fontSize: '1.1em' }}
      />
      {risk}
    </Typography>
  );
}
