import { Route, Routes } from 'react-router-dom';
import { ChangePage } from '../change/ChangePage';
import { MyChangesPage } from '../myChanges/MyChangesPage';
import { ReleasesPage } from '../releases/ReleasesPage';
import { CHANGE_PATH, MY_CHANGES_PATH, RELEASES_PATH } from '../routes';
import { GitOpsPage } from './GitOpsPage';

/** The page of all entities, and those below its path. */
export function GitOpsPages() {
  return (
    <Routes>
      <Route path={CHANGE_PATH} element={<ChangePage />} />
      <Route path={MY_CHANGES_PATH} element={<MyChangesPage />} />
      <Route path={RELEASES_PATH} element={<ReleasesPage />} />
      <Route path="*" element={<GitOpsPage />} />
    </Routes>
  );
}
