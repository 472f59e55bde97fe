import { extensionPlatform } from '../../views/extension-platform.ts';
import { openPage } from '../../views/open-page.tsx';
import { RegisterPage } from '../../views/register/register-page.tsx';

openPage(extensionPlatform, () => <RegisterPage />);
