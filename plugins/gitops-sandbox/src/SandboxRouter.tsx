import { Route, Routes } from 'react-router-dom';
import { RepositoryPage } from './RepositoryPage';
import { ReviewPage } from './review/ReviewPage';

/** The pages of the sandbox. */
export function SandboxRouter() {
  return (
    <Routes>
      <Route path="/" element={<RepositoryPage />} />
      <Route path="/pull-requests/:number" element={<ReviewPage />} />
    </Routes>
  );
}
