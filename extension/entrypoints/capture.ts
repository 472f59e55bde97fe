import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureFrame } from '../page/capture-frame.ts';

// An unlisted script rather than a WXT content script: it leaves no listener, event or message behind in the page.
export default defineUnlistedScript(() => captureFrame(document));
