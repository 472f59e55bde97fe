import type { Platform } from './platform.ts';

/** The platform of an ordinary page, and the part of it that extension pages share. */
export const pagePlatform: Platform = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  openUrl: (url) => void window.open(url, '_blank', 'noopener'),
  openRegister: (taskId) => {
    location.hash = taskId ? `task=${taskId}` : '';
  },
  openOptions: null,
  dueChanged: () => undefined, // an ordinary page has no toolbar button
  watchPolicyRules: (listener) => {
    listener(null); // no policy reaches an ordinary page
    return () => undefined;
  },
  revisit: null,
  saveFile: (name, bytes, type) => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
};
