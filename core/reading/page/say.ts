/** Tells the clerk, in a Chinese sentence, what a reader left out or could not find. */
export type Say = (sentence: string) => void;
