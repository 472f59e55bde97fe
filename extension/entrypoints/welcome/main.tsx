import { extensionPlatform } from '../../views/extension-platform.ts';
import { openPage } from '../../views/open-page.tsx';
import { WelcomePage } from '../../views/welcome/welcome-page.tsx';
import { openToday } from '../../worker/panel.ts';

openPage(extensionPlatform, () => <WelcomePage onBoard={() => void openToday()} />);
