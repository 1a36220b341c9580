import { english } from './english';
import type { ReplyWords } from './reply-words';

/** Every language in which replies are read. */
export const languages: readonly ReplyWords[] = [english];
