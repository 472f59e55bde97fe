import { z } from 'zod';

// As on every page of the extension, where no code may be made from strings: evaluated by the bench, zod would find that it may, and
// fail later. Imported before any schema is made.
z.config({ jitless: true });
