import type { Result } from '../../core/model/failure.ts';
import type { Provenance } from '../../core/model/source.ts';
import type { PickedPlace } from '../worker/pick.ts';
import type { Revisit } from '../worker/revisit.ts';

/**
 * What the views need from around them. One implementation talks to the browser's extension interface
 * (extension-platform.ts), one serves ordinary pages (page-platform.ts); views and tests see only this.
 */
export type Platform = {
  now(): Date;
  newId(): string;
  /** Opens an address in a new tab. */
  openUrl(url: string): void;
  /** Opens the register, at a task where one is given. */
  openRegister(taskId?: string): void;
  /** Opens the settings, at one of their sections; null where the page around has none. */
  openOptions: ((section?: string) => void) | null;
  /** Says that other tasks may be late or due today than before. */
  dueChanged(): void;
  /** Tells of the rules for pages that the office hands out by policy (a file's text, null for none), now and when they change. */
  watchPolicyRules(listener: (text: string | null) => void): () => void;
  /** Going back to the page a passage was captured from; null where there is no browser to do it with. */
  revisit: {
    /** Asks the person to let the program read an address's site. To be called straight from a click. False where she declined. */
    askForSite(url: string): Promise<boolean>;
    go(provenance: Provenance, tabId: number | null): Promise<Revisit>;
    /** Brings a tab to the front. */
    show(tabId: number): Promise<void>;
    /** Where passages stand in the tab they were captured from, as XPaths; '' where that cannot be told. */
    paths(tabId: number, passages: readonly Provenance[]): Promise<string[]>;
  } | null;
  /** Gives the person a file. */
  saveFile(name: string, bytes: Uint8Array, type: string): void;
};

/** What the side panel needs besides: the window it stands in, and reading the page once more. */
export type PanelPlatform = Platform & {
  windowId(): Promise<number>;
  /** When the browser was started: an ISO instant. What was captured before is in front of nobody any more. */
  sessionBegan(): Promise<string>;
  /** A picture of what a tab shows, or why it could not be taken. */
  pictureOfTab(tabId: number): Promise<Result<Blob>>;
  /**
   * Asks the person to let the program read these addresses' sites, and where she agrees reads the tab again.
   * Must be called straight from a click. False where she declined.
   */
  grantAndReadAgain(urls: readonly string[], tabId: number): Promise<boolean>;
  /** Lets the person point at an element of a tab; null where she left without. `leaving` ends it. */
  pickOnPage(tabId: number, leaving: AbortSignal): Promise<Result<PickedPlace | null>>;
};
