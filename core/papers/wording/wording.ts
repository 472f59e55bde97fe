import type { Matter } from './about.ts';

/** A paper's title and its paragraphs; empty ones are left out. */
export type Wording = (matter: Matter) => { title: string; body: string[] };
