import { danish } from './danish';
import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { furtherLanguages } from './further';
import { german } from './german';
import { italian } from './italian';
import { norwegian } from './norwegian';
import { polish } from './polish';
import { portuguese } from './portuguese';
import type { ReplyWords } from './reply-words';
import { spanish } from './spanish';
import { swedish } from './swedish';

/** Every language in which replies are read. */
export const languages: readonly ReplyWords[] = [
  english,
  german,
  french,
  spanish,
  italian,
  dutch,
  portuguese,
  swedish,
  danish,
  norwegian,
  polish,
  furtherLanguages,
];
