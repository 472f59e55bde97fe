import { createRoot } from 'react-dom/client';
import { Shell } from '../taskpane/shell.tsx';
import { PreviewPage } from './preview-page.tsx';

createRoot(document.getElementById('preview')!).render(
  <Shell>
    <div style={{ height: '100vh' }}>
      <PreviewPage />
    </div>
  </Shell>,
);
