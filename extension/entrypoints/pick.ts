import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickElement } from '../page/pick-element.ts';

export default defineUnlistedScript(() => pickElement(document));
