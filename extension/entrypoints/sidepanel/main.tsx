import { PanelPage } from '../../views/draft/panel-page.tsx';
import { extensionPlatform } from '../../views/extension-platform.ts';
import { openPage } from '../../views/open-page.tsx';

openPage(extensionPlatform, () => <PanelPage platform={extensionPlatform} />);
