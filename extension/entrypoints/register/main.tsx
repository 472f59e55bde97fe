import { extensionPlatform } from '../../views/extension-platform.ts';
import { openPage } from '../../views/open-page.tsx';
import { PageFrame } from '../../views/pages/page-frame.tsx';

openPage(extensionPlatform, () => (
  <div style={{ height: '100vh' }}>
    <PageFrame />
  </div>
));
