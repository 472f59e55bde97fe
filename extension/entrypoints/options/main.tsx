import { extensionPlatform } from '../../views/extension-platform.ts';
import { openPage } from '../../views/open-page.tsx';
import { OptionsPage } from '../../views/options/options-page.tsx';

openPage(extensionPlatform, () => <OptionsPage />);
