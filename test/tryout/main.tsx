import { openPage } from '../../extension/views/open-page.tsx';
import { pagePlatform } from '../../extension/views/page-platform.ts';
import { TryoutPage } from './tryout-page.tsx';

openPage(pagePlatform, () => <TryoutPage />);
