import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../worker/listen.ts';

export default defineBackground({ type: 'module', main: () => listen(Date.now()) });
