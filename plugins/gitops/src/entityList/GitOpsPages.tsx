import { Route, Routes } from 'react-router-dom';
import { ChangePage } from '../change/ChangePage';
import { CHANGE_PATH } from '../routes';
import { GitOpsPage } from './GitOpsPage';

/** The page of all entities, and those below its path. */
export function GitOpsPages() {
  return (
    <Routes>
      <Route path={CHANGE_PATH} element={<ChangePage />} />
      <Route path="*" element={<GitOpsPage />} />
    </Routes>
  );
}
